using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>What registrars know of an application besides its answers, and how they look through the queue.</summary>
public sealed class DeskFileTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/en/organise/registrations";

    [Fact]
    public async Task A_reason_of_the_list_is_read_in_the_persons_own_language_with_what_was_written_after_it()
    {
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        var browser = await portal.SignedIn(registrar);
        var form = await browser.GetPage($"{Desk}/reasons/new");
        (await browser.Submit(form, button: "#save")).One(".error-summary");
        var saved = await browser.Follow(await browser.Submit(form, button: "#save", values: [("Command.Text[en]", "The topic does not fit."), ("Command.Text[ar]", "الموضوع غير مناسب.")]));
        saved.MainText.ShouldContain("The topic does not fit.");
        var person = await portal.CreateAccount(languageCode: "ar");
        var reference = await portal.SubmittedAsync(person, "ar");
        var page = await browser.GetPage($"{Desk}/{reference}");
        var code = page.One("#Command_FromList option:last-child").GetAttribute("value");
        await browser.Submit(page, "form:has(#Command_Reason)", "button[formaction*='Decline']", ("Command.FromList", code), ("Command.Reason", "2022"));
        var mail = (await portal.Outbox(person.Email))[^1];
        mail.PlainText.ShouldContain("الموضوع غير مناسب.");
        mail.PlainText.ShouldContain("2022");
        mail.PlainText.ShouldNotContain("topic does not fit");
    }

    [Fact]
    public async Task Where_two_must_look_the_first_yes_is_an_opinion_and_another_registrar_decides()
    {
        await using var own = await PortalFixture.StartAsync();
        await own.Db(db => db.ParticipantCategories.ExecuteUpdateAsync(update => update.SetProperty(category => category.Reviewers, 2)));
        var person = await own.CreateAccount();
        var reference = await own.SubmittedAsync(person);
        var (first, second) = (await own.CreateAccount(displayName: "First Reader", roles: Role.Registrar), await own.CreateAccount(roles: Role.Registrar));
        var mails = (await own.Outbox(person.Email)).Count;
        var browser = await own.SignedIn(first);
        var told = await browser.Follow(await browser.Submit(await browser.GetPage($"{Desk}/{reference}"), "form:has(#Command_Reason)", "#approve", ("Command.Reason", "Well known to us")));
        told.One("[role=status]").TextContent.ShouldContain("Another registrar decides");
        told.One("#approve").HasAttribute("disabled").ShouldBeTrue();
        var version = (await own.RegistrationOf(person)).Version;
        (await Should.ThrowAsync<RuleViolation>(() => own.Send(new ApproveRegistration.Command(reference, version), first))).Key.ShouldBe("Registrations.Desk.OpinionGiven");
        (await Should.ThrowAsync<RuleViolation>(() => own.Send(new DeclineRegistration.Command(reference, version, "No"), first))).Key.ShouldBe("Registrations.Desk.OpinionGiven");
        (await own.Outbox(person.Email)).Count.ShouldBe(mails, "an opinion is told to nobody");

        (await own.Send(new ListRegistrations.Query(new(Only: QueueOnly.Second), 1), second)).Total.ShouldBe(1);
        var other = await (await own.SignedIn(second)).GetPage($"{Desk}/{reference}");
        other.One(".opinion").TextContent.ShouldContain("First Reader");
        other.One(".opinion").TextContent.ShouldContain("Well known to us");
        (await own.Send(new ApproveRegistration.Command(reference, version), second)).ShouldBe(RegistrationStatus.Approved);
        (await own.RegistrationOf(person)).Status.ShouldBe(RegistrationStatus.Approved);
        (await (await own.SignedIn(person)).GetPage($"/en/me/registrations/{reference}")).MainText.ShouldNotContain("Well known to us");
    }

    [Fact]
    public async Task Notes_tags_and_opinions_stay_with_staff()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var browser = await portal.SignedInAs(Role.Registrar);
        var page = await browser.GetPage($"{Desk}/{reference}");
        var noted = await browser.Follow(await browser.Submit(page, "#notes form", values: ("Note.Text", "Whispered <b>secret</b>")));
        noted.One("#notes").TextContent.ShouldContain("Whispered <b>secret</b>");
        await browser.Submit(page, "#tags form.desk-inline", values: ("Tagging.Tag", "Hush hush"));
        (await browser.GetPage($"{Desk}?tag=hush+hush")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        var own = await portal.SignedIn(person);
        foreach (var path in new[] { "/en/me", $"/en/me/registrations/{reference}", "/en/register", "/en/register/identity" })
        {
            var html = (await own.GetPage(path)).Html;
            html.ShouldNotContain("Whispered");
            html.ShouldNotContain("hush", Case.Insensitive);
        }

        (await portal.Outbox(person.Email)).ShouldNotContain(mail => mail.Html.Contains("Whispered"));
        var entry = await portal.Db(db => db.AuditEntries.SingleAsync(entry => entry.SubjectName == reference && entry.Action == nameof(AddNote)));
        entry.Changes.ShouldContain(change => change.Property == "Text" && change.After == null, "that it was written, not what");
    }

    [Fact]
    public async Task What_the_person_changed_between_two_submissions_is_shown_field_by_field()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        await portal.AdvanceAsync(reference, registration => registration.AskForInformation("Employer?", person.Id, portal.Clock.GetUtcNow()));
        var version = (await portal.Send(new SaveOrganisation.Command((await portal.RegistrationOf(person)).Version, "House of Letters", "Scholar", "EG"), person)).Version;
        await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), person);
        var page = await (await portal.SignedInAs(Role.Registrar)).GetPage($"{Desk}/{reference}");
        page.One("section:has(#changes) del").TextContent.ShouldContain("House of Wisdom");
        page.One("section:has(#changes) ins").TextContent.ShouldContain("House of Letters");
        page.One("section:has(#changes)").TextContent.ShouldContain("Egypt");
        page.One("section:has(#changes)").TextContent.ShouldNotContain("Scholar");
    }

    [Fact]
    public async Task The_same_mail_a_swapped_name_and_an_equal_native_name_are_seen_and_laid_side_by_side()
    {
        await using var own = await PortalFixture.StartAsync();
        var one = await Named(own, new(null, "Li", "Na", "李娜", "Na LI", "CN", "li@example.org", "+86 573 8866 8866"));
        var swapped = await Named(own, new(null, "NA", "Lí", null, "Na LI", "SG", "other@example.org", "+86 573 8866 8866"));
        var native = await Named(own, new(null, "Lee", "Nah", "李娜", "Nah LEE", "MY", "third@example.org", "+86 573 8866 8866"));
        var mail = await Named(own, new(null, "Wang", "Wei", null, "Wei WANG", "CN", "LI@example.org", "+86 573 8866 8866"));
        await Named(own, new(null, "Nobody", "Else", null, "Else NOBODY", "CN", "else@example.org", "+86 573 8866 8866"));
        var registrar = await own.CreateAccount(roles: Role.Registrar);
        var twins = (await own.Send(new OpenDeskFile.Query(one), registrar)).Twins.ToDictionary(twin => twin.Reference, twin => twin.Signs);
        twins.Count.ShouldBe(3);
        twins[swapped].ShouldBe([OpenDeskFile.TwinSign.Name]);
        twins[native].ShouldBe([OpenDeskFile.TwinSign.NativeName]);
        twins[mail].ShouldBe([OpenDeskFile.TwinSign.Mail]);
        (await own.Send(new ListRegistrations.Query(new(Only: QueueOnly.Duplicate), 1), registrar)).Total.ShouldBe(4);
        var page = await (await own.SignedIn(registrar)).GetPage($"{Desk}/{one}/compare/{swapped}");
        page.Document.QuerySelectorAll("tr.same").Length.ShouldBeGreaterThan(3);
        page.MainText.ShouldContain("Singapore");
    }

    [Fact]
    public async Task A_Chinese_name_is_found_as_it_is_typed_without_Chinese_characters()
    {
        await using var own = await PortalFixture.StartAsync();
        var reference = await Named(own, new(null, "Tsang", "Yuet", "曾月", "Yuet TSANG", "CN", "z@example.org", "+86 573 8866 8866"));
        var registrar = await own.CreateAccount(roles: Role.Registrar);
        foreach (var typed in new[] { "zengyue", "zeng yue", "yuezeng", "zy", "曾月", "Zeng" })
        {
            (await own.Send(new ListRegistrations.Query(new(typed), 1), registrar)).Rows.Select(row => row.Reference).ShouldBe([reference], typed);
        }

        // Rows of before there was a spelling get one at the start.
        await own.Db(db => db.Registrations.ExecuteUpdateAsync(update => update.SetProperty(registration => EF.Property<string?>(registration, "Spelling"), (string?)null)));
        (await own.Send(new ListRegistrations.Query(new("zengyue"), 1), registrar)).Total.ShouldBe(0);
        await own.Db(db => Persistence.RegistrationKeys.RefreshOldAsync(db, TestContext.Current.CancellationToken));
        (await own.Send(new ListRegistrations.Query(new("zengyue"), 1), registrar)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Who_waits_longer_than_promised_is_singled_out_and_counted()
    {
        await using var own = await PortalFixture.StartAsync();
        var late = await own.SubmittedAsync(await own.CreateAccount());
        own.Clock.Advance(TimeSpan.FromDays(8));
        await own.SubmittedAsync(await own.CreateAccount());
        var registrar = await own.CreateAccount(roles: Role.Registrar);
        var list = await own.Send(new ListRegistrations.Query(new(Only: QueueOnly.Late), 1), registrar);
        list.Rows.Select(row => row.Reference).ShouldBe([late]);
        list.Rows[0].Details.IsLate.ShouldBeTrue();
        var figures = await own.Send(new ReadFigures.Query(), registrar);
        (figures.Waiting.Open, figures.Waiting.Late, figures.Days[^1].HandedIn, figures.Countries[0].People).ShouldBe((2, 1, 1, 2));
        (await (await own.SignedIn(registrar)).GetPage($"{Desk}/figures")).One(".day-bars");
    }

    [Fact]
    public async Task A_view_is_kept_by_name_shared_on_wish_and_columns_are_each_registrars_own()
    {
        var (one, two) = (await portal.CreateAccount(displayName: "Vera Views", roles: Role.Registrar), await portal.CreateAccount(roles: Role.Registrar));
        var browser = await portal.SignedIn(one);
        var page = await browser.GetPage($"{Desk}?state=Submitted&country=SA&sort=-name");
        await browser.Submit(page, "form[action*='handler=View']", values: [("View.Name", "Saudi, waiting"), ("View.IsShared", "true")]);
        await browser.Submit(page, "form[action*='handler=View']", values: [("View.Name", "Only mine")]);
        var theirs = await (await portal.SignedIn(two)).GetPage(Desk);
        theirs.One(".desk-views a.chip").GetAttribute("href")!.ShouldEndWith("?state=Submitted&country=SA&sort=-name");
        theirs.One(".desk-views").TextContent.ShouldContain("Vera Views");
        theirs.One(".desk-views").TextContent.ShouldNotContain("Only mine");
        var code = await portal.Db(db => db.DeskViews.Where(view => view.Name == "Only mine").Select(view => view.Code).SingleAsync());
        await Should.ThrowAsync<NotFound>(() => portal.Send(new DropDeskView.Command(code), two));
        await portal.SubmittedAsync(await portal.CreateAccount());
        await portal.Send(new ChooseDeskColumns.Command([DeskColumn.Email, DeskColumn.Phone]), one);
        (await browser.GetPage(Desk)).Document.QuerySelectorAll("thead th").Select(head => head.TextContent.Trim()).ShouldBe(["Name", "E-mail", "Phone"]);
        (await (await portal.SignedIn(two)).GetPage(Desk)).Document.QuerySelectorAll("thead th").Length.ShouldBe(7);
    }

    [Fact]
    public async Task The_list_leaves_as_a_file_without_formulas_with_its_mark_and_with_a_trace()
    {
        await using var own = await PortalFixture.StartAsync();
        var account = await own.CreateAccount();
        var version = await own.DraftAsync(account);
        version = (await own.Send(new SaveOrganisation.Command(version, "=HYPERLINK(\"http://x\")", "@SUM(A1)", "IQ"), account)).Version;
        await own.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), account);
        var registrar = await own.CreateAccount(roles: Role.Registrar);
        await own.Send(new ChooseDeskColumns.Command([DeskColumn.Organisation, DeskColumn.Position, DeskColumn.HandedIn]), registrar);
        var browser = await own.SignedIn(registrar);
        var page = await browser.GetPage($"{Desk}?country=SA");
        var csv = await browser.Submit(page, "form[action*='handler=Export']", "button[value=csv]");
        csv.Status.ShouldBe(HttpStatusCode.OK, csv.MainText);
        var bytes = await csv.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var text = Encoding.UTF8.GetString(bytes);
        text.ShouldContain("'=HYPERLINK");
        text.ShouldContain("'@SUM");
        text.ShouldContain("محمد الخوارزمي");
        var xlsx = await browser.Submit(page, "form[action*='handler=Export']", "button[value=xlsx]");
        using var book = new MemoryStream(await xlsx.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var zip = new System.IO.Compression.ZipArchive(book);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        (await sheet.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<x:f>");
        book.Position = 0;
        ((IDictionary<string, object>)book.Query(useHeaderRow: true).Single()).Values.ShouldContain("=HYPERLINK(\"http://x\")");
        var entries = await own.Db(db => db.AuditEntries.Where(entry => entry.Action == nameof(RecordExport)).ToListAsync());
        entries.Count.ShouldBe(2);
        entries.ShouldAllBe(entry => entry.ActorId == registrar.Id && entry.Changes.Any(change => change.Property == "People" && change.After == "1"));
    }

    [Fact]
    public async Task Nobody_else_reads_or_does_any_of_it()
    {
        var reference = await portal.SubmittedAsync(await portal.CreateAccount());
        MediatR.IBaseRequest[] requests =
        [
            new ReadDesk.Query(), new OpenDeskFile.Query(reference), new CompareRegistrations.Query(reference, reference), new ReadFigures.Query(), new ReadExport.Query(new()), new RecordExport.Command(new(), "csv"),
            new AddNote.Command(reference, "x"), new TagRegistration.Command(reference, "x"), new AssignRegistration.Command(reference, null), new ChooseForBulk.Query(new()),
            new DecideInBulk.Command(null, BulkKind.Approve, [new(reference, 0)], null, null, null, null), new UndoBulkAction.Command("x"), new OpenBulkAction.Query("x"), new ListBulkActions.Query(),
            new SaveReason.Command(null, 0, ReasonUse.Ask, LocalizedText.Of("en", "x")), new RemoveReason.Command("x", 0), new OpenReason.Query("x"), new ListReasons.Query(),
            new SaveDeskView.Command("x", "", true), new DropDeskView.Command("x"), new ChooseDeskColumns.Command(null),
        ];
        foreach (var sender in new[] { null, await portal.CreateAccount(), await portal.CreateAccount(roles: [Role.AgendaManager, Role.Editor]) })
        {
            foreach (var request in requests)
            {
                await Should.ThrowAsync<Forbidden>(() => (Task)typeof(DeskFileTests).GetMethod(nameof(SendAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.Invoke(this, [request, sender])!, $"{request}");
            }
        }

        var agenda = await portal.SignedInAs(Role.AgendaManager);
        foreach (var path in new[] { "/bulk", "/figures", "/reasons", "/reasons/new", $"/{reference}/compare/{reference}" })
        {
            (await agenda.GetPage(Desk + path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        await Should.ThrowAsync<NotFound>(() => portal.Send(new AddNote.Command("WZ22-NNNN-NN", "x"), registrar));
        await Should.ThrowAsync<NotFound>(() => portal.Send(new OpenBulkAction.Query("none"), registrar));
    }

    private Task SendAsync(MediatR.IBaseRequest request, Persistence.Accounts.Account? sender) =>
        request is MediatR.IRequest plain ? portal.Send(plain, sender) : (Task)typeof(PortalFixture).GetMethods().Single(method => method is { Name: "Send", IsGenericMethod: true })
            .MakeGenericMethod(request.GetType().GetInterfaces().Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(MediatR.IRequest<>)).GenericTypeArguments[0]).Invoke(portal, [request, sender, "en"])!;

    private static async Task<string> Named(PortalFixture portal, SaveIdentity.Command identity)
    {
        var account = await portal.CreateAccount();
        var version = await portal.DraftAsync(account);
        version = (await portal.Send(identity with { Version = version }, account)).Version;
        return await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), account);
    }
}
