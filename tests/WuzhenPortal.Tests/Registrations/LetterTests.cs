using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>Invitation letters: asked for, checked, corrected, revoked.</summary>
public sealed class LetterTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_approved_person_has_the_letter_at_once_with_names_in_both_scripts_and_is_told_by_mail()
    {
        var (account, reference) = await portal.AdmittedAsync(language: "fr");
        var browser = await portal.SignedIn(account);
        var page = await browser.Follow(await browser.Submit(await browser.GetPage($"/fr/me/registrations/{reference}/letter")));
        var serial = page.One("#letter bdi").TextContent;
        serial.ShouldMatch(@"^WZ22-L-\d{6}$");
        var (text, pdf) = await browser.PdfAsync($"/fr/me/registrations/{reference}/letter.pdf");
        using (pdf)
        {
            pdf.NumberOfPages.ShouldBe(1);
            text.ShouldContain(serial);
            text.ShouldContain("AL-KHWARIZMIMuhammad");
            text.ShouldContain(string.Concat("محمد الخوارزمي".Reverse()).Replace(" ", ""));
            text.ShouldContain("SaudiArabia");
            text.ShouldContain("沙特阿拉伯");
            text.ShouldContain("邀请函");
            text.ShouldContain("9–11November2022");
            text.ShouldNotContain('{');
        }

        var mail = (await portal.Outbox(account.Email))[^1];
        mail.LanguageCode.ShouldBe("fr");
        mail.SubjectLine.ShouldContain(serial);
        mail.PlainText.ShouldContain($"/fr/me/registrations/{reference}/letter");
        (await portal.Db(db => db.AuditEntries.SingleAsync(entry => entry.SubjectName == serial))).Action.ShouldBe("RequestLetter");
    }

    [Fact]
    public async Task A_misspelt_name_is_put_right_after_approval_and_the_letter_with_it()
    {
        var (account, reference) = await portal.AdmittedAsync(language: "fr");
        await portal.Send(new RequestLetter.Command(reference, false), account);
        var misspelt = (await portal.Send(new GetMyLetter.Query(reference), account)).Genuine!;
        var registrar = await portal.SignedInAs(Role.Registrar);
        var desk = await registrar.GetPage($"/en/organise/registrations/{reference}");
        var page = await registrar.GetPage(desk.One("#correct").GetAttribute("href")!);
        page.MainText.ShouldContain("Français");
        var wrong = await registrar.Submit(page, values: [("Command.FamilyName", "花剌子密"), ("Command.Reason", "")]);
        wrong.One("#Command_Reason-error");
        wrong = await registrar.Submit(wrong, values: ("Command.Reason", "Comme sur le passeport"));
        wrong.One("#Command_FamilyName-error");
        (await registrar.Submit(wrong, values: ("Command.FamilyName", "Al-Khuwarizmi"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var letter = await portal.Send(new GetMyLetter.Query(reference), account);
        letter.Genuine!.Serial.ShouldNotBe(misspelt.Serial);
        letter.IsOutOfDate.ShouldBeFalse();
        (await portal.Visitor().GetPage($"/en/letters/{misspelt.Code}")).One("main section").ClassName.ShouldBe("verdict warn");
        var (text, pdf) = await (await portal.SignedIn(account)).PdfAsync($"/fr/me/registrations/{reference}/letter.pdf");
        using (pdf)
        {
            text.ShouldContain("AL-KHUWARIZMI");
        }

        var mails = await portal.Outbox(account.Email);
        mails.Single(mail => mail.Kind == "RegistrationCorrected").PlainText.ShouldContain("Comme sur le passeport");
        mails[^1].SubjectLine.ShouldContain(letter.Genuine.Serial);
        desk = await registrar.GetPage($"/en/organise/registrations/{reference}");
        desk.MainText.ShouldContain("Comme sur le passeport");
        desk.One(".change del").TextContent.ShouldContain("Al-Khwarizmi");
        (await registrar.GetPage("/en/organise/registrations?q=khuwarizmi")).MainText.ShouldContain(reference);
        (await registrar.Submit(await registrar.GetPage($"/en/organise/registrations/{reference}/correct"), values: ("Command.Reason", "Encore"))).MainText.ShouldContain("Nothing differs");

        // Two who correct at once, and those whose business it is not.
        (await registrar.Submit(page, values: [("Command.FamilyName", "Khwarizmi"), ("Command.Reason", "x")])).Status.ShouldBe(HttpStatusCode.Conflict);
        (await (await portal.SignedInAs(Role.Editor)).GetPage($"/en/organise/registrations/{reference}/correct")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await Should.ThrowAsync<Forbidden>(portal.Send(new CorrectRegistration.Command(reference, 0, "A", null, null, "A", "FR", "B", "C", "FR", "D"), account));
    }

    [Fact]
    public async Task Whoever_holds_a_letter_learns_what_it_is_worth_in_every_language_and_nothing_about_the_person()
    {
        var (account, reference) = await portal.AdmittedAsync();
        await portal.Send(new RequestLetter.Command(reference, false), account);
        var code = (await portal.Send(new GetMyLetter.Query(reference), account)).Genuine!.Code;
        foreach (var language in Language.All)
        {
            await ShowsNobody(language.Segment, "verdict ok");
        }

        var neutral = await portal.Visitor().GetPage($"/letters/{code}");
        neutral.Location.ShouldBe($"/en/letters/{code}");

        await portal.RenameAsync(reference, "Al-Khuwarizmi");
        (await portal.Send(new GetMyLetter.Query(reference), account)).IsOutOfDate.ShouldBeTrue();
        await portal.Send(new RequestLetter.Command(reference, false), account);
        await ShowsNobody("en", "verdict warn");
        var newer = (await portal.Send(new GetMyLetter.Query(reference), account)).Genuine!;
        newer.Code.ShouldNotBe(code);

        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        var papers = await portal.Send(new OpenPapers.Query(reference), registrar);
        await portal.Send(new RevokeLetter.Command(reference, newer.Serial, papers.Genuine!.Version, "Wrong person"), registrar);
        code = newer.Code;
        var revoked = await ShowsNobody("ar", "verdict bad");
        revoked.MainText.ShouldNotContain("Wrong person");
        (await portal.Outbox(account.Email))[^1].PlainText.ShouldContain("Wrong person");
        await Should.ThrowAsync<RuleViolation>(portal.Send(new RequestLetter.Command(reference, false), account));
        (await portal.Visitor().GetPage("/en/letters/346789cdfghjkmnpqr")).Status.ShouldBe(HttpStatusCode.NotFound);

        async Task<Page> ShowsNobody(string language, string verdict)
        {
            var page = await portal.Visitor().GetPage($"/{language}/letters/{code}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.One("main section").ClassName.ShouldBe(verdict);
            page.MainText.ShouldMatch(@"WZ22-L-\d{6}");
            foreach (var secret in new[] { "Khwarizmi", "Khuwarizmi", "Muhammad", "محمد", "Wisdom", "Saudi", "m@example.org", reference })
            {
                page.Html.ShouldNotContain(secret);
            }

            page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            return page;
        }
    }

    [Fact]
    public async Task A_letter_is_void_from_the_moment_at_which_its_registration_is_withdrawn()
    {
        var (account, reference) = await portal.AdmittedAsync();
        await portal.Send(new RequestLetter.Command(reference, false), account);
        var letter = (await portal.Send(new GetMyLetter.Query(reference), account)).Genuine!;
        await portal.Send(new WithdrawRegistration.Command(reference, (await portal.RegistrationOf(account)).Version), account);
        (await portal.Send(new CheckLetter.Query(letter.Code), null))!.State.ShouldBe(LetterState.Revoked);
        var browser = await portal.SignedIn(account);
        (await browser.GetPage($"/en/me/registrations/{reference}/letter.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        var staff = await portal.SignedInAs(Role.Registrar);
        using var pdf = (await staff.PdfAsync($"/en/organise/registrations/letters/{letter.Serial}.pdf")).Pdf;
        PaperPeople.TextOf(pdf).ShouldContain("已撤销", customMessage: "the copy of the staff says so across the page");
    }

    [Fact]
    public async Task Those_who_ask_at_once_get_one_letter_each_and_serials_without_a_gap()
    {
        await using var own = await PortalFixture.StartAsync();
        var people = new List<(Persistence.Accounts.Account Account, string Reference)>();
        for (var number = 0; number < 4; number++)
        {
            people.Add(await own.AdmittedAsync());
        }

        var serials = await Task.WhenAll(people.SelectMany(person => new[] { person, person, person }).Select(person => Task.Run(() => own.Send(new RequestLetter.Command(person.Reference, false), person.Account))));
        serials.Distinct().Order().ShouldBe(["WZ22-L-000001", "WZ22-L-000002", "WZ22-L-000003", "WZ22-L-000004"]);
        (await own.Db(db => db.InvitationLetters.CountAsync())).ShouldBe(4);
    }

    [Fact]
    public async Task Papers_of_others_do_not_exist_and_before_approval_there_are_words_instead()
    {
        var (_, reference) = await portal.AdmittedAsync();
        var stranger = await portal.CreateAccount();
        var browser = await portal.SignedIn(stranger);
        foreach (var path in new[] { "letter", "letter.pdf", "badge", "badge.pdf", "badge/qr.svg", "badge/portrait.jpg" })
        {
            (await browser.GetPage($"/en/me/registrations/{reference}/{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        await Should.ThrowAsync<NotFound>(portal.Send(new RequestLetter.Command(reference, true), stranger));
        await Should.ThrowAsync<NotFound>(portal.Send(new IssueMyBadge.Command(reference), stranger));
        (await portal.Visitor().GetPage($"/en/me/registrations/{reference}/letter.pdf")).Status.ShouldBe(HttpStatusCode.Redirect);

        var waiting = await portal.SubmittedAsync(stranger);
        (await browser.GetPage($"/ru/me/registrations/{waiting}/letter")).One(".notice.info");
        (await browser.GetPage($"/ru/me/registrations/{waiting}/badge")).One(".notice.info");
        (await browser.GetPage($"/en/me/registrations/{waiting}/letter.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetPage($"/en/me/registrations/{waiting}/badge.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        await Should.ThrowAsync<RuleViolation>(portal.Send(new RequestLetter.Command(waiting, false), stranger));
        await Should.ThrowAsync<NotFound>(portal.Send(new IssueMyBadge.Command(waiting), stranger));
    }

    [Fact]
    public async Task Who_does_not_issue_documents_reaches_nothing_of_the_staff()
    {
        var (person, reference) = await portal.AdmittedAsync();
        var serial = await portal.Send(new RequestLetter.Command(reference, false), person);
        foreach (var who in new[] { person, await portal.CreateAccount(roles: [Role.Editor, Role.AgendaManager]) })
        {
            var browser = await portal.SignedIn(who);
            foreach (var path in new[] { "letters", "letters/template", $"letters/{serial}.pdf", "badges", $"{reference}/papers" })
            {
                (await browser.GetPage($"/en/organise/registrations/{path}")).Status.ShouldBe(HttpStatusCode.Forbidden, path);
            }

            await Should.ThrowAsync<Forbidden>(portal.Send(new IssueLetter.Command(reference), who));
            await Should.ThrowAsync<Forbidden>(portal.Send(new RevokeLetter.Command(reference, serial, 0, "No"), who));
            await Should.ThrowAsync<Forbidden>(portal.Send(new SaveLetterTemplate.Command(0, "A", "B"), who));
            await Should.ThrowAsync<Forbidden>(portal.Send(new PreviewLetter.Query("A", "B"), who));
            await Should.ThrowAsync<Forbidden>(portal.Send(new PrepareBadges.Command(new()), who));
            await Should.ThrowAsync<Forbidden>(portal.Send(new ReplaceBadge.Command(reference, BadgeVoidReason.Lost), who));
        }
    }

    [Fact]
    public async Task The_words_of_letters_have_versions_and_a_letter_keeps_its_own()
    {
        await using var own = await PortalFixture.StartAsync();
        var (account, reference) = await own.AdmittedAsync();
        await own.Send(new RequestLetter.Command(reference, false), account);
        var staff = await own.SignedIn(await own.CreateAccount(displayName: "Rui Registrar", roles: Role.Registrar));
        const string address = "/en/organise/registrations/letters/template";
        var wrong = await staff.Submit(await staff.GetPage(address), values: [("Command.English", "Letter\nDear {nmae}, {name"), ("Command.Chinese", "函\n{姓名}")]);
        wrong.Status.ShouldBe(HttpStatusCode.OK);
        wrong.One("#Command_English-error").TextContent.ShouldContain("{nmae} {name");
        wrong.One("#Command_Chinese-error").TextContent.ShouldContain("{姓名}");
        wrong.One("#Command_English").TextContent.ShouldContain("{nmae}");

        var stale = await staff.GetPage(address);
        (await staff.Submit(await staff.GetPage(address), values: [("Command.English", "Second words\nWelcome, {name}.\nYou speak as {position} of {organisation}."), ("Command.Chinese", "第二版\n欢迎{native-name}。")])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await staff.Submit(stale, values: [("Command.English", "Other\nWords"), ("Command.Chinese", "别的\n文本")])).Status.ShouldBe(HttpStatusCode.Conflict);
        (await staff.GetPage(address)).One(".timeline .here").TextContent.ShouldContain("Rui Registrar");

        var browser = await own.SignedIn(account);
        using (var kept = (await browser.PdfAsync($"/en/me/registrations/{reference}/letter.pdf")).Pdf)
        {
            PaperPeople.TextOf(kept).ShouldNotContain("Secondwords", customMessage: "it was issued before");
        }

        await staff.Submit(await staff.GetPage($"/en/organise/registrations/{reference}/papers"), "#issue-form");
        using var newer = (await browser.PdfAsync($"/en/me/registrations/{reference}/letter.pdf")).Pdf;
        PaperPeople.TextOf(newer).ShouldContain("Welcome,AL-KHWARIZMIMuhammad.");
        var preview = await staff.Submit(await staff.GetPage(address), button: "button[formaction*='Preview']", values: [("Command.English", "Preview of words\n{name}"), ("Command.Chinese", "预览\n{name}")]);
        preview.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await own.Db(db => db.LetterTemplates.CountAsync())).ShouldBe(2, "a preview saves nothing");
    }

    [Fact]
    public async Task Staff_find_a_letter_by_its_number_and_revoke_it_with_a_reason_only()
    {
        var (account, reference) = await portal.AdmittedAsync();
        var serial = await portal.Send(new RequestLetter.Command(reference, false), account);
        var staff = await portal.SignedInAs(Role.Registrar);
        var list = await staff.GetPage($"/en/organise/registrations/letters?q={serial[^6..]}&state=Genuine");
        var papers = await staff.GetPage(list.One("tbody a").GetAttribute("href")!);
        var refused = await staff.Submit(papers, "#revoke-form", values: [("Revoke.Reason", " ")]);
        refused.One("#Revoke_Reason-error");
        var told = await staff.Follow(await staff.Submit(papers, "#revoke-form", values: [("Revoke.Reason", "Passport reported lost")]));
        told.One("[role=status]").TextContent.ShouldContain(serial);
        (await staff.GetPage($"/en/organise/registrations/letters?q={serial[^6..]}&state=Genuine")).Document.QuerySelector("tbody").ShouldBeNull();
        var mine = await (await portal.SignedIn(account)).GetPage($"/en/me/registrations/{reference}/letter");
        mine.MainText.ShouldContain("Passport reported lost");
        mine.Document.QuerySelector("main form").ShouldBeNull("who was refused asks the office");
    }

    [Fact]
    public async Task Without_a_font_for_a_name_the_person_and_the_staff_are_told_which_and_nothing_is_issued()
    {
        await using var bare = await PortalFixture.StartAsync(options => options.Services = services => services.Replace(ServiceDescriptor.Singleton(new FontShelf([]))));
        var (account, reference) = await bare.AdmittedAsync();
        var mine = await (await bare.SignedIn(account)).GetPage($"/en/me/registrations/{reference}/letter");
        mine.One(".notice.warn").TextContent.ShouldContain("Noto Sans");
        mine.Document.QuerySelector("main form").ShouldBeNull();
        await Should.ThrowAsync<RuleViolation>(bare.Send(new RequestLetter.Command(reference, false), account));
        (await bare.Db(db => db.InvitationLetters.AnyAsync())).ShouldBeFalse();
        var staff = await bare.SignedInAs(Role.Registrar);
        (await staff.GetPage($"/en/organise/registrations/{reference}/papers")).One(".notice.warn").TextContent.ShouldContain("Noto Sans");
        var sheets = await staff.Submit(await staff.GetPage("/en/organise/registrations/badges"), "#print-form");
        sheets.One(".error-summary").TextContent.ShouldContain(reference);
        (await bare.Db(db => db.Badges.AnyAsync())).ShouldBeFalse("nothing is counted that is not printed");
    }
}
