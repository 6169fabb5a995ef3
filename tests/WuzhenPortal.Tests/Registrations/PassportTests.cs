using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>The passport number: checked on entry, sealed, hidden, and read by nobody unseen.</summary>
public sealed class PassportTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Number = "Q7654321X";

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_zone_with_a_slip_says_which_part_does_not_fit_and_a_right_one_is_hidden_at_once(string language)
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var browser = await portal.SignedIn(person);
        var address = $"/{language}/me/registrations/{reference}/passport";
        var slip = TestUploads.Zone(Number).Replace("301231", "301232", StringComparison.Ordinal);
        var refused = await browser.Submit(await browser.GetPage(address), "#passport", values: ("Command.Zone", slip));
        refused.One("#Command_Zone-error").TextContent.ShouldContain("301232");
        refused.One("#Command_Zone").TextContent.ShouldBe(slip);
        refused.MainText.ShouldNotContain("Registrations.");
        var saved = await browser.Submit(refused, "#passport", values: ("Command.Zone", TestUploads.Zone(Number)));
        var page = await browser.Follow(saved);
        page.One(".masked").TextContent.ShouldBe("•••••••1X");
        page.Document.QuerySelector("#names-differ").ShouldBeNull();
        page.Html.ShouldNotContain(Number);
        page.MainText.ShouldContain(language == "en" ? "Saudi Arabia" : "السعودية");
        (await browser.Submit(page, "form:has(#remove)")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetPage(address)).Document.QuerySelector(".masked").ShouldBeNull();
    }

    [Fact]
    public async Task Other_names_and_an_early_end_are_gentle_warnings_and_a_passport_that_is_over_is_refused()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var browser = await portal.SignedIn(person);
        var address = $"/en/me/registrations/{reference}/passport";
        var form = await browser.GetPage(address);
        (await browser.Submit(form, "#passport", values: ("Command.Zone", TestUploads.Zone(Number, expiry: "221019")))).One("#Command_ExpiresOn-error");
        (await browser.Submit(form, "#passport", values: ("Command.Zone", TestUploads.Zone(Number, state: "UTO")))).One("#Command_Country-error");
        var page = await browser.Follow(await browser.Submit(form, "#passport", values: ("Command.Zone", TestUploads.Zone(Number, expiry: "221231", given: "MAHMUD"))));
        page.One("#names-differ");
        page.One("#runs-out");
        (await (await portal.SignedInAs(Role.Registrar)).GetPage($"/en/organise/registrations/{reference}")).MainText.ShouldContain("names in the passport’s lines differ");
    }

    [Fact]
    public async Task Typed_by_hand_each_field_is_checked_and_what_was_typed_stays()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var browser = await portal.SignedIn(person);
        var form = await browser.GetPage($"/es/me/registrations/{reference}/passport");
        var refused = await browser.Submit(form, "#passport", values: ("Command.Number", "<b>"));
        refused.One("#Command_Number-error");
        refused.One("#Command_Country-error");
        refused.One("#Command_ExpiresOn-error");
        refused.One("#Command_Number").GetAttribute("value").ShouldBe("<b>");
        (await browser.Submit(refused, "#passport", values: [("Command.Number", "q 765-4321 x"), ("Command.Country", "SA"), ("Command.ExpiresOn", "2030-12-31")])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Db(db => db.TravelDocuments.SingleAsync(document => document.Reference == reference))).NamesFit.ShouldBeNull();
    }

    [Fact]
    public async Task A_number_is_shown_for_a_reason_that_the_person_reads_and_stands_nowhere_else()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        await portal.EnterPassportAsync(person, reference, Number);
        var registrar = await portal.CreateAccount(displayName: "Rui Registrar", roles: Role.Registrar);
        var desk = await portal.SignedIn(registrar);
        var application = await desk.GetPage($"/en/organise/registrations/{reference}");
        application.One(".masked").TextContent.ShouldBe("•••••••1X");
        application.Html.ShouldNotContain(Number);
        var form = await desk.GetPage($"/en/organise/registrations/{reference}/passport");
        (await desk.Submit(form, "#reveal", values: ("Command.Reason", "  a  "))).One("#Command_Reason-error");
        (await portal.Db(db => db.IdentityDisclosures.AnyAsync(disclosure => disclosure.Reference == reference))).ShouldBeFalse();
        var revealed = await desk.Submit(form, "#reveal", values: ("Command.Reason", "The consulate asks for it <script>alert(1)</script>"));
        revealed.One("#revealed").TextContent.ShouldBe(Number);
        revealed.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await desk.GetPage($"/en/organise/registrations/{reference}/passport")).Html.ShouldNotContain(Number);

        var own = await (await portal.SignedIn(person)).GetPage($"/en/me/registrations/{reference}/passport");
        own.One(".looks").TextContent.ShouldContain("Rui Registrar");
        own.One(".looks q").TextContent.ShouldBe("The consulate asks for it <script>alert(1)</script>");
        own.Document.QuerySelectorAll("script:not([src])").ShouldBeEmpty();

        (await portal.Db(db => db.AuditEntries.AnyAsync(entry => entry.SubjectName == reference && entry.Action == "RevealPassport"))).ShouldBeTrue();
        var written = JsonSerializer.Serialize(await portal.Db(db => db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectName == reference).ToListAsync()))
            + JsonSerializer.Serialize(await portal.Outbox(person.Email)) + JsonSerializer.Serialize(await portal.Db(db => db.TravelDocuments.AsNoTracking().Where(document => document.Reference == reference).ToListAsync()));
        written.ShouldNotContain(Number);
        new SavePassport.Command(reference, TestUploads.Zone(Number), Number, null, null).ToString().ShouldNotContain(Number);
    }

    [Fact]
    public async Task Who_may_not_read_identity_documents_reveals_none()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        await portal.EnterPassportAsync(person, reference, Number);
        foreach (var sender in new[] { await portal.CreateAccount(roles: Role.Editor), await portal.CreateAccount(roles: Role.AgendaManager), person, null })
        {
            await Should.ThrowAsync<Forbidden>(portal.Send(new RevealPassport.Command(reference, "I would like to know"), sender));
            await Should.ThrowAsync<Forbidden>(portal.Send(new ListIdentityDocuments.Query(reference), sender));
        }

        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        await Should.ThrowAsync<NotFound>(portal.Send(new RevealPassport.Command("WZ22-3333-33", "I would like to know"), registrar));
    }

    [Fact]
    public async Task A_colleague_reads_no_more_numbers_within_an_hour_than_a_desk_needs()
    {
        await using var own = await PortalFixture.StartAsync();
        var person = await own.CreateAccount();
        var reference = await own.SubmittedAsync(person);
        await own.EnterPassportAsync(person, reference, Number);
        var registrar = await own.CreateAccount(roles: Role.Registrar);
        var reveal = new RevealPassport.Command(reference, "For the consulate");
        for (var time = 0; time < 40; time++)
        {
            (await own.Send(reveal, registrar)).Number.ShouldBe(Number);
        }

        (await Should.ThrowAsync<RuleViolation>(own.Send(reveal, registrar))).Key.ShouldBe("Registrations.Identity.TooOften");
        (await own.Send(reveal, await own.CreateAccount(roles: Role.Registrar))).Number.ShouldBe(Number);
        own.Clock.Advance(TimeSpan.FromMinutes(61));
        (await own.Send(reveal, registrar)).Number.ShouldBe(Number);
    }

    [Fact]
    public async Task The_same_passport_at_another_registration_is_told_without_its_number()
    {
        var (one, other, third) = (await portal.CreateAccount(), await portal.CreateAccount(), await portal.CreateAccount());
        var (first, second, apart) = (await portal.SubmittedAsync(one), await portal.SubmittedAsync(other), await portal.SubmittedAsync(third));
        await portal.EnterPassportAsync(one, first, "TWIN00001");
        await portal.Send(new SavePassport.Command(second, null, "twin-00001", "SA", new DateOnly(2031, 1, 1)), other);
        await portal.Send(new SavePassport.Command(apart, null, "TWIN00001", "EG", new DateOnly(2031, 1, 1)), third);
        var page = await (await portal.SignedInAs(Role.Registrar)).GetPage($"/en/organise/registrations/{first}");
        page.One($".duplicate a[href$='{second}']");
        page.Document.QuerySelector($".duplicate a[href$='{apart}']").ShouldBeNull("another country's passport of that number");
        (await portal.Db(db => db.SealedKeys.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_person_gets_everything_back_and_erasing_leaves_only_who_looked()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var id = (await portal.RegistrationOf(person)).Id;
        await portal.Send(new SetParticipantPortrait.Command(reference, Speakers.Profiles.Picture(900, 1200)), person);
        await portal.EnterPassportAsync(person, reference, Number);
        await portal.BringDocumentAsync(person, reference);
        await portal.Send(new RevealPassport.Command(reference, "For the consulate"), await portal.CreateAccount(roles: Role.Registrar));
        await using var scope = portal.Services.CreateAsyncScope();
        var uploads = scope.ServiceProvider.GetRequiredService<RegistrationUploads>();
        var given = await uploads.ReadAsync(id, TestContext.Current.CancellationToken);
        given.Files.Select(file => file.Name).ShouldBe(["portrait.jpg", "passport.pdf"]);
        given.Files[1].Content.ShouldBe(TestUploads.Pdf);
        given.Passport.ShouldBe(new(Number, "SA", new DateOnly(2030, 12, 31)));
        (await uploads.EraseAsync(id, TestContext.Current.CancellationToken)).ShouldBe(3);
        given = await uploads.ReadAsync(id, TestContext.Current.CancellationToken);
        given.Files.ShouldBeEmpty();
        given.Passport.ShouldBeNull();
        given.Disclosures.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_number_whose_key_is_lost_is_said_to_be_unreadable()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        await portal.EnterPassportAsync(person, reference, Number);
        await portal.Db(db => db.TravelDocuments.Where(document => document.Reference == reference).ExecuteUpdateAsync(set => set.SetProperty(document => document.SealedNumber, "CfDJ8lost")));
        (await (await portal.SignedIn(person)).GetPage($"/en/me/registrations/{reference}/passport")).MainText.ShouldContain("can no longer be read");
        (await portal.Send(new RevealPassport.Command(reference, "For the consulate"), await portal.CreateAccount(roles: Role.Registrar))).Number.ShouldBeNull();
    }
}
