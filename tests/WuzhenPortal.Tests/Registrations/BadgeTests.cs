using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>Badges: on the phone, on paper, and before a gate that has the public key alone.</summary>
public sealed class BadgeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_gate_with_the_public_key_alone_tells_a_true_badge_from_a_forged_one()
    {
        var (account, reference) = await portal.AdmittedAsync();
        await portal.Send(new IssueMyBadge.Command(reference), account);
        var token = (await portal.Send(new GetMyBadge.Query(reference), account)).Face!.Token;
        token.Length.ShouldBeLessThan(150);
        token.ShouldAllBe(sign => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".Contains(sign), "the signs that a QR code writes densely");

        var keys = await portal.Visitor().GetFromJsonAsync<JsonElement>("/badges/keys.json", TestContext.Current.CancellationToken);
        using var known = Key(keys.GetProperty("keys")[0]);
        var id = keys.GetProperty("keys")[0].GetProperty("kid").GetString()!;
        var read = BadgeToken.Read(token, asked => asked == id ? known : null).ShouldNotBeNull();
        (read.Year, read.Category).ShouldBe((2022, "delegate"));
        read.ExpiresAt.ShouldBe(new DateTimeOffset(2022, 11, 13, 0, 0, 0, TimeSpan.FromHours(8)));

        using var forger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        BadgeToken.Read((read with { Category = "staff" }).Sign(forger), _ => known).ShouldBeNull();
        BadgeToken.Read(token, _ => null).ShouldBeNull("another key");
        foreach (var place in new[] { 3, 20, 40, token.Length - 1 })
        {
            BadgeToken.Read($"{token[..place]}{(token[place] == '0' ? '1' : '0')}{token[(place + 1)..]}", _ => known).ShouldBeNull($"changed at {place}");
        }

        foreach (var other in new[] { null, "", "WZ:", "https://example.org", $"{token}0", new string('A', 5000) })
        {
            BadgeToken.Read(other, _ => known).ShouldBeNull();
        }

        (await portal.Db(db => db.BadgeKeys.SingleAsync())).PrivateKey.ShouldNotContain("MIGH");
    }

    [Fact]
    public async Task The_page_shows_the_badge_in_the_readers_language_and_opening_it_again_makes_no_second_one()
    {
        var (account, reference) = await portal.AdmittedAsync(language: "ar");
        var browser = await portal.SignedIn(account);
        var page = await browser.GetPage($"/ar/me/registrations/{reference}/badge");
        page.One(".pass-name").TextContent.ShouldBe("Muhammad AL-KHWARIZMI");
        page.One(".pass-native").TextContent.ShouldBe("محمد الخوارزمي");
        page.One(".pass-person").TextContent.ShouldContain("المملكة العربية السعودية");
        var code = await browser.GetPage(page.One(".pass-code").GetAttribute("src")!);
        code.Response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        code.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        await browser.GetPage($"/ar/me/registrations/{reference}/badge");
        (await portal.Db(db => db.Badges.CountAsync(badge => db.Registrations.Any(own => own.Id == badge.RegistrationId && own.Reference == reference)))).ShouldBe(1);
        (await browser.GetPage($"/ar/me/registrations/{reference}/badge/portrait.jpg")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_badge_voids_the_one_before_and_without_an_approval_none_is_valid()
    {
        var (account, reference) = await portal.AdmittedAsync();
        await portal.Send(new IssueMyBadge.Command(reference), account);
        var first = (await portal.Send(new GetMyBadge.Query(reference), account)).Face!.Number;
        (await RevokedAsync()).ShouldNotContain(first);
        var staff = await portal.SignedInAs(Role.Registrar);
        var papers = await staff.GetPage($"/en/organise/registrations/{reference}/papers");
        (await staff.Submit(papers, "#replace-form")).One("#Replace_Reason-error");
        (await staff.Submit(papers, "#replace-form", values: [("Replace.Reason", "Lost")])).Status.ShouldBe(HttpStatusCode.Redirect);
        var second = (await portal.Send(new GetMyBadge.Query(reference), account)).Face!.Number;
        second.ShouldBeGreaterThan(first);
        var revoked = await RevokedAsync();
        revoked.ShouldContain(first);
        revoked.ShouldNotContain(second);
        await portal.Send(new WithdrawRegistration.Command(reference, (await portal.RegistrationOf(account)).Version), account);
        (await RevokedAsync()).ShouldContain(second);
        (await (await portal.SignedIn(account)).GetPage($"/en/me/registrations/{reference}/badge.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);

        async Task<List<int>> RevokedAsync()
        {
            var list = await portal.Visitor().GetFromJsonAsync<JsonElement>("/badges/revoked.json", TestContext.Current.CancellationToken);
            list.GetProperty("summit").GetInt32().ShouldBe(2022);
            return [.. list.GetProperty("revoked").EnumerateArray().Select(number => number.GetInt32())];
        }
    }

    [Theory]
    [InlineData("A6", "OnA4", 297, 2)]
    [InlineData("Card", "OnA4", 297, 1)]
    [InlineData("Large", "OnePerPage", 134, 7)]
    public async Task Sheets_hold_all_who_are_chosen_by_name_and_count_them(string size, string layout, int height, int pages)
    {
        await using var own = await PortalFixture.StartAsync();
        string[] families = ["Zhang", "Adams", "Ivanova", "Müller-Nguyen Castellanos de la Santísima Trinidad", "Sharma", "Al-Khwarizmi", "Wongsawat"];
        string?[] natives = ["张伟", null, "Иванова", null, "प्रिया शर्मा", "محمد الخوارزمي", "สมชาย วงศ์สวัสดิ์"];
        foreach (var (family, native) in families.Zip(natives))
        {
            await own.AdmittedAsync(Applicant.Identity with { FamilyName = family, GivenName = "Kim", NativeName = native, BadgeName = $"Kim {family}", Nationality = native == "张伟" ? "CN" : "DE" });
        }

        var staff = await own.SignedInAs(Role.Registrar);
        var list = await staff.GetPage("/en/organise/registrations/badges?category=delegate&printed=false");
        var printed = await staff.Submit(list, "#print-form", values: [("Command.Size", size), ("Command.Layout", layout)]);
        printed.Status.ShouldBe(HttpStatusCode.OK);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(await printed.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        pdf.NumberOfPages.ShouldBe(pages);
        pdf.GetPage(1).Height.ShouldBe(height * 72 / 25.4, 1);
        var text = PaperPeople.TextOf(pdf);
        foreach (var word in families.Concat(["张伟", "Иванова", "Delegate", "参会代表", "Plenary", "主会场", "000007"]))
        {
            text.ShouldContain(PaperPeople.Close(word));
        }

        text.IndexOf("KimAdams", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("KimSharma", StringComparison.Ordinal));
        (await own.Db(db => db.Badges.Select(badge => badge.PrintCount).ToListAsync())).ShouldAllBe(count => count == 1);
        (await own.Db(db => db.AuditEntries.CountAsync(entry => entry.Action == "PrepareBadges"))).ShouldBeGreaterThanOrEqualTo(7);
        (await staff.GetPage("/en/organise/registrations/badges?printed=false")).Document.QuerySelector("#print-form").ShouldBeNull();
    }

    [Fact]
    public async Task Backs_say_what_the_staff_wrote_and_lie_behind_their_fronts()
    {
        await using var own = await PortalFixture.StartAsync();
        foreach (var family in new[] { "Adams", "Baker", "Chen" })
        {
            await own.AdmittedAsync(Applicant.Identity with { FamilyName = family, BadgeName = family, NativeName = null });
        }

        var leader = await own.CreateAccount();
        var delegation = await own.DelegationAsync(leader, ("delegate", 2));
        var member = await own.CreateAccount();
        var (_, code) = await own.MemberAsync(leader, delegation, member.Email!);
        await own.Send(new AcceptDelegationPlace.Command(code), member);
        await own.DraftRestAsync(member);
        await own.ApproveAsync(await own.RegistrarAsync(), member);

        var staff = await own.SignedInAs(Role.Registrar);
        var edited = await staff.Submit(await staff.GetPage("/en/organise/registrations/badges/back"), values: [("Command.Back.Help[en]", "Call the lantern desk"), ("Command.Back.Help[zh-Hans]", "请拨灯笼台")]);
        edited.Status.ShouldBe(HttpStatusCode.Redirect, edited.MainText);
        var list = await staff.GetPage("/en/organise/registrations/badges");
        var printed = await staff.Submit(list, "#print-form", values: [("Command.Size", "Card"), ("Command.Layout", "OnA4"), ("Command.HasBacks", "true")]);
        using (var pdf = UglyToad.PdfPig.PdfDocument.Open(await printed.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)))
        {
            pdf.NumberOfPages.ShouldBe(2);
            PaperPeople.Close(pdf.GetPage(2).Text).ShouldContain(PaperPeople.Close("Call the lantern desk"));
            PaperPeople.Close(pdf.GetPage(2).Text).ShouldContain("请拨灯笼台");
        }

        var ofDelegation = await staff.GetPage($"/en/organise/registrations/badges?delegation={delegation}");
        ofDelegation.Document.QuerySelectorAll("table.data tbody tr").Length.ShouldBe(1);
        var single = await staff.Submit(ofDelegation, "#print-form", values: [("Command.Size", "Card"), ("Command.Layout", "OnA4"), ("Command.HasBacks", "true")]);
        using (var pdf = UglyToad.PdfPig.PdfDocument.Open(await single.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)))
        {
            var (front, back) = (pdf.GetPage(1).Letters.Average(letter => letter.Location.X), pdf.GetPage(2).Letters.Average(letter => letter.Location.X));
            front.ShouldBeLessThan(pdf.GetPage(1).Width / 2);
            back.ShouldBeGreaterThan(pdf.GetPage(2).Width / 2, "as paper turns on its long edge");
        }

        var mine = await own.SignedIn(member);
        var reference = (await own.RegistrationOf(member)).Reference;
        await mine.GetPage($"/en/me/registrations/{reference}/badge");
        (await mine.PdfAsync($"/en/me/registrations/{reference}/badge.pdf?back=true")).Pdf.NumberOfPages.ShouldBe(2);
        (await mine.GetPage("/my-agenda")).Location.ShouldBe("/en/agenda/mine");
        (await mine.GetPage("/en/organise/registrations/badges/back")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Ada", "Lovelace", null, "GB", null, "Ada LOVELACE", null)]
    [InlineData("Shulei", "Li", "李书磊", "CN", null, "李书磊", "LI Shulei")]
    [InlineData("Taro", "Yamada", "山田太郎", "JP", null, "YAMADA Taro", "山田太郎")]
    [InlineData("Muhammad", "Al-Khwarizmi", "محمد الخوارزمي", "SA", "Dr Muhammad", "Dr Muhammad", "محمد الخوارزمي")]
    [InlineData(null, "Suharto", null, "ID", null, "SUHARTO", null)]
    public void A_name_stands_on_a_badge_as_its_bearer_writes_it(string? given, string family, string? native, string country, string? wanted, string first, string? second) =>
        NameLines.OnBadge(new(family, given, native, wanted, country, null, null)).ShouldBe(new(first, second));

    [Theory]
    [InlineData("AB", "BB8")]
    [InlineData("Hello!!", "%69 VD92EX0")]
    [InlineData("ietf!", "QED8WEX0")]
    public void Base_45_is_that_of_its_standard(string plain, string written)
    {
        Base45.Write(System.Text.Encoding.ASCII.GetBytes(plain)).ShouldBe(written);
        Base45.Read(written).ShouldBe(System.Text.Encoding.ASCII.GetBytes(plain));
        Base45.Read("GGW").ShouldBeNull();
        Base45.Read("a").ShouldBeNull();
    }

    private static ECDsa Key(JsonElement jwk) => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new() { X = WebEncoders.Base64UrlDecode(jwk.GetProperty("x").GetString()!), Y = WebEncoders.Base64UrlDecode(jwk.GetProperty("y").GetString()!) },
    });
}
