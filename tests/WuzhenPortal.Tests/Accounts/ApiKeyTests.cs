using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Agenda;

namespace WuzhenPortal.Tests.Accounts;

/// <summary>Other systems read with a key what is not public.</summary>
public sealed class ApiKeyTests : IAsyncLifetime
{
    private const string Keys = "/en/organise/api-keys";

    private const string Draft = "/api/v1/draft";

    private const string Seats = "/api/v1/seats";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Nobody_but_an_administrator_makes_keys()
    {
        (await portal.Visitor().GetPage(Keys)).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await (await portal.SignedInDelegate()).GetPage(Keys)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Registrar, Role.Editor, Role.AgendaManager)).GetPage(Keys)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Administrator)).Post(Keys)).Status.ShouldBe(HttpStatusCode.BadRequest, "a form without its token");
    }

    [Fact]
    public async Task A_key_is_shown_once_opens_the_draft_and_is_gone_at_once()
    {
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Not public yet", Drafts.Slot("hall-1", 9, 10))));
        var admin = await portal.SignedIn(await portal.CreateAccount(displayName: "Ada Admin", roles: Role.Administrator));
        var made = await MakeAsync(admin, "Partner's app <script>", ApiScopes.Draft);
        made.Html.ShouldNotContain("<script>alert");
        made.Html.ShouldNotContain("app <script>");
        var token = made.One("#token").TextContent;
        made.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var list = await admin.GetPage(Keys);
        list.Html.ShouldNotContain(token);
        list.MainText.ShouldContain(token[..12]);
        list.MainText.ShouldContain("Ada Admin");
        list.MainText.ShouldContain("Not yet");
        (await portal.Db(db => db.ApiKeys.SingleAsync())).Hash.ShouldNotBe(System.Text.Encoding.UTF8.GetBytes(token));

        using var draft = await AskAsync(Draft, token);
        draft.StatusCode.ShouldBe(HttpStatusCode.OK);
        draft.Headers.CacheControl!.Private.ShouldBeTrue();
        draft.Headers.Vary.ShouldContain("Authorization");
        var agenda = await JsonAsync(draft);
        agenda.GetProperty("sessions").EnumerateArray().Select(session => session.GetProperty("slug").GetString()).ShouldContain(slug);
        agenda.GetProperty("summit").GetProperty("releasedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        agenda.GetProperty("summit").GetProperty("pages").GetProperty("fr").GetString().ShouldBe("http://localhost/fr");
        (await portal.ApiJsonAsync("/api/v1/agenda")).GetRawText().ShouldNotContain("Not public yet");
        using (var again = await portal.AskApiAsync(Draft, ("Authorization", $"Bearer {token}"), ("If-None-Match", draft.Headers.ETag!.ToString())))
        {
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        list = await admin.GetPage(Keys);
        list.MainText.ShouldContain("20 October 2022");
        list.MainText.ShouldNotContain("Not yet");
        var gone = await admin.Submit(list, "form[action*=Revoke]");
        (await admin.Follow(gone)).MainText.ShouldContain("The key is revoked.");
        await ShouldRefuseAsync(Draft, token, 401, "This key was revoked.");
        (await admin.Submit(list, "form[action*=Revoke]")).MainText.ShouldContain("This key is revoked already.");
        var log = await admin.GetPage("/en/organise/audit?subject=ApiKey");
        log.MainText.ShouldContain("API key made");
        log.MainText.ShouldContain("API key revoked");
        log.MainText.ShouldContain("Ada Admin");
        log.MainText.ShouldNotContain("Byte");
        log.Html.ShouldNotContain(token[13..]);
    }

    [Fact]
    public async Task A_key_to_seats_tells_numbers_and_no_more()
    {
        await portal.SendAsOperator(new PlanSeats.Command("sub-forums", "data-governance", null, 40, 5, true));
        var token = await TokenAsync(ApiScopes.Seats);
        using var answer = await AskAsync(Seats, token);
        var pool = (await JsonAsync(answer)).EnumerateArray().Single();
        pool.GetRawText().ShouldBe("""{"kind":"sub-forums","slug":"data-governance","capacity":40,"heldBack":5,"taken":0,"waiting":0,"isOpen":true}""");
        await ShouldRefuseAsync(Draft, token, 403, "This key does not open agenda.draft.");
    }

    [Fact]
    public async Task What_is_no_key_or_not_any_more_is_refused_with_the_reason()
    {
        var token = await TokenAsync(ApiScopes.Draft, new DateOnly(2022, 10, 20));
        using (var valid = await AskAsync(Draft, token))
        {
            valid.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        foreach (var path in new[] { Draft, $"{Draft}/", Draft.ToUpperInvariant().Replace("/API", "/api", StringComparison.Ordinal), $"{Draft}?day=1" })
        {
            (await AskAsync(path, token)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
            await ShouldRefuseAsync(path, null, 401, "This is not public. Send a key as “Authorization: Bearer …”.");
        }

        await ShouldRefuseAsync(Draft, null, 401, "This is not public. Send a key as “Authorization: Bearer …”.");
        foreach (var wrong in new[] { "x", token[..^1], token + "a", token[..^1] + (token[^1] == 'a' ? 'b' : 'a'), token.ToUpperInvariant(), "wzk_aaaaaaaa_" + token[13..], new string('a', 5000) })
        {
            await ShouldRefuseAsync(Draft, wrong, 401, "This key is not known here.");
        }

        using (var french = await portal.AskApiAsync(Draft, ("Authorization", "Bearer none"), ("Accept-Language", "fr")))
        {
            french.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"");
            (await JsonAsync(french)).GetProperty("detail").GetString().ShouldBe("Cette clé n’est pas connue ici.");
        }

        using (var basic = await portal.AskApiAsync(Draft, ("Authorization", "Basic YTpi")))
        {
            basic.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var delegated = await portal.SignedInAs(Role.Administrator);
        (await delegated.GetPage(Draft)).Status.ShouldBe(HttpStatusCode.Unauthorized, "a cookie counts for nothing here");
        using (var elsewhere = await portal.AskApiAsync("/api/v1/summit", ("Authorization", "Bearer none")))
        {
            elsewhere.StatusCode.ShouldBe(HttpStatusCode.OK, "what is public needs no key and looks at none");
        }

        portal.Clock.Advance(TimeSpan.FromHours(16));
        await ShouldRefuseAsync(Draft, token, 401, "This key has expired. An administrator can make a new one.");
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_beside_its_field_and_the_rest_is_kept()
    {
        var admin = await portal.SignedInAs(Role.Administrator);
        var page = await admin.Submit(await admin.GetPage(Keys), "#make", values: [("Command.Name", " ")]);
        page.One("#Command_Name-error");
        page.One("#Command_Scopes-error").TextContent.ShouldBe("Choose what the key opens.");
        page = await MakeAsync(admin, "Kept", ApiScopes.Seats, "2022-10-19");
        page.One("#Command_ExpiresOn-error").TextContent.ShouldBe("This day is over already.");
        page.One("#Command_Name").GetAttribute("value").ShouldBe("Kept");
        page.One($"input[value='{ApiScopes.Seats}']").HasAttribute("checked").ShouldBeTrue();
        page = await MakeAsync(admin, "Long", ApiScopes.Seats, "9999-12-31");
        page.One("#token");
        page.One("#Command_Name").GetAttribute("value").ShouldBeNullOrEmpty();
        var account = await portal.CreateAccount(roles: Role.Administrator);
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => portal.Send(new CreateApiKey.Command("Too much", [ApiScopes.Seats, "everything"], null), account));
    }

    [Fact]
    public async Task The_limit_is_each_keys_own()
    {
        await using var own = await PortalFixture.StartAsync(options => options.Settings["Portal:Limits:ApiReadsPerMinute"] = "2");
        var account = await own.CreateAccount(roles: Role.Administrator);
        var (one, other) = (await own.Send(new CreateApiKey.Command("One", [ApiScopes.Seats], null), account), await own.Send(new CreateApiKey.Command("Other", [ApiScopes.Seats], null), account));
        var statuses = new List<int>();
        foreach (var token in new[] { one, one, one, other })
        {
            using var answer = await own.AskApiAsync(Seats, ("Authorization", $"Bearer {token}"));
            statuses.Add((int)answer.StatusCode);
        }

        statuses.ShouldBe([200, 200, 429, 200]);
    }

    [Fact]
    public async Task The_page_speaks_six_languages_and_the_description_says_where_a_key_is_needed()
    {
        var admin = await portal.SignedInAs(Role.Administrator);
        await MakeAsync(admin, "A system", ApiScopes.Draft, "2022-12-31");
        foreach (var language in Language.All)
        {
            var page = await admin.GetPage($"/{language.Segment}/organise/api-keys");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.MainText.ShouldNotContain("Accounts.");
        }

        var description = await portal.ApiJsonAsync("/api/v1/openapi.json");
        description.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString().ShouldBe("bearer");
        var paths = description.GetProperty("paths");
        paths.GetProperty(Draft).GetProperty("get").GetProperty("security")[0].TryGetProperty("key", out _).ShouldBeTrue();
        paths.GetProperty(Draft).GetProperty("get").GetProperty("responses").TryGetProperty("403", out _).ShouldBeTrue();
        paths.GetProperty("/api/v1/agenda").GetProperty("get").TryGetProperty("security", out _).ShouldBeFalse();
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    private static async Task<Page> MakeAsync(HttpClient admin, string name, string scope, string? last = null) =>
        await admin.Submit(await admin.GetPage(Keys), "#make", values: [("Command.Name", name), ("Command.Scopes", scope), ("Command.ExpiresOn", last ?? "")]);

    private Task<HttpResponseMessage> AskAsync(string path, string token) => portal.AskApiAsync(path, ("Authorization", $"Bearer {token}"));

    private async Task<string> TokenAsync(string scope, DateOnly? last = null) => await portal.Send(new CreateApiKey.Command("A system", [scope], last), await portal.CreateAccount(roles: Role.Administrator));

    private async Task ShouldRefuseAsync(string path, string? token, int status, string reason)
    {
        using var answer = token is null ? await portal.AskApiAsync(path) : await AskAsync(path, token);
        ((int)answer.StatusCode).ShouldBe(status, token);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.WwwAuthenticate.ShouldNotBeEmpty();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await JsonAsync(answer)).GetProperty("detail").GetString().ShouldBe(reason);
    }
}
