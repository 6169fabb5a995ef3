using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>What is done to many applications at once, what could not be done, and how it is taken back.</summary>
public sealed class DeskBulkTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/en/organise/registrations";

    [Fact]
    public async Task Of_many_that_are_approved_the_one_that_changed_meanwhile_is_left_and_named()
    {
        var people = await PeopleAsync(3);
        var browser = await portal.SignedInAs(Role.Registrar);
        var list = await browser.GetPage($"{Desk}?tag={await TagAsync(people)}");
        var chosen = list.Document.QuerySelectorAll("#queue [name=Chosen]").Select(box => KeyValuePair.Create("Chosen", box.GetAttribute("value")!)).ToArray();
        chosen.Length.ShouldBe(3);
        var confirm = await browser.Post(FormFields.Address(list, list.Form("#queue"), null), [.. chosen, new("form-token", list.Form("#queue").QuerySelector("[name=form-token]")!.GetAttribute("value")!), new("Kind", "Approve")]);
        confirm.One("h1").TextContent.ShouldContain("3");
        confirm.One("#run").TextContent.ShouldContain("3");

        var version = (await portal.RegistrationOf(people[1].Person)).Version;
        await portal.Send(new SaveOrganisation.Command(version, "Another House", "Reader", "IQ"), people[1].Person);
        var done = await browser.Follow(await browser.Submit(confirm, "form.desk-form", "#run"));
        done.MainText.ShouldContain("Approved: 2");
        done.MainText.ShouldContain("Changed meanwhile, left as it is: 1");
        done.One(".references").TextContent.ShouldContain(people[1].Reference);
        (await portal.RegistrationOf(people[0].Person)).Status.ShouldBe(RegistrationStatus.Approved);
        (await portal.RegistrationOf(people[1].Person)).Status.ShouldBe(RegistrationStatus.Submitted);
        (await portal.Db(db => db.AuditEntries.AnyAsync(entry => entry.SubjectName == people[0].Reference && entry.Action == nameof(DecideInBulk)))).ShouldBeTrue();
    }

    [Fact]
    public async Task Within_ten_minutes_it_is_taken_back_whole_and_no_mail_ever_leaves()
    {
        var people = await PeopleAsync(2, "fr");
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        var code = await portal.Send(Order(BulkKind.Decline, people, await ChosenAsync(people)) with { Reason = "Complet" }, registrar);
        (await portal.Outbox(people[0].Person.Email))[^1].PlainText.ShouldContain("Complet");
        var before = await portal.Outbox();
        await SendDueAsync();
        (await UnsentAsync(people)).ShouldBe(2, "they are held");

        portal.Clock.Advance(TimeSpan.FromMinutes(9));
        var browser = await portal.SignedIn(registrar);
        var page = await browser.GetPage($"{Desk}/bulk/{code}");
        var undone = await browser.Follow(await browser.Submit(page, ".desk-undo", "#undo"));
        undone.MainText.ShouldContain("Taken back: 2");
        var again = await portal.RegistrationOf(people[0].Person);
        again.Status.ShouldBe(RegistrationStatus.Submitted);
        again.Steps.ShouldNotContain(step => step.Status == RegistrationStatus.Declined);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await SendDueAsync();
        (await portal.Outbox()).Count.ShouldBe(before.Count - 2);
        (await portal.Outbox(people[0].Person.Email)).ShouldNotContain(mail => mail.Kind == "RegistrationDeclined");
        (await portal.SignedIn(people[0].Person)).ShouldNotBeNull();
    }

    [Fact]
    public async Task After_ten_minutes_the_mails_leave_by_themselves_and_it_stays()
    {
        var people = await PeopleAsync(1);
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        var code = await portal.Send(Order(BulkKind.Approve, people, await ChosenAsync(people)), registrar);
        portal.Clock.Advance(BulkAction.UndoTime);
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(new UndoBulkAction.Command(code), registrar))).Key.ShouldBe("Registrations.Bulk.TooLate");
        await SendDueAsync();
        (await UnsentAsync(people)).ShouldBe(0);
        (await (await portal.SignedIn(registrar)).GetPage($"{Desk}/bulk/{code}")).Document.QuerySelector("#undo").ShouldBeNull();
    }

    [Fact]
    public async Task Where_somebody_acted_since_the_decision_stays_and_only_the_others_are_taken_back()
    {
        var people = await PeopleAsync(2);
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        var code = await portal.Send(Order(BulkKind.Approve, people, await ChosenAsync(people)), registrar);
        await portal.Send(new WithdrawRegistration.Command(people[0].Reference, (await portal.RegistrationOf(people[0].Person)).Version), people[0].Person);
        (await portal.Send(new UndoBulkAction.Command(code), registrar)).ShouldBe(0);
        (await portal.RegistrationOf(people[0].Person)).Status.ShouldBe(RegistrationStatus.Withdrawn);
        (await portal.RegistrationOf(people[1].Person)).Status.ShouldBe(RegistrationStatus.Submitted);
        var page = await (await portal.SignedIn(registrar)).GetPage($"{Desk}/bulk/{code}");
        page.One(".references").TextContent.ShouldContain(people[0].Reference);
        page.MainText.ShouldContain("acted on it since");
        (await portal.Outbox(people[0].Person.Email)).ShouldContain(mail => mail.Kind == "RegistrationApproved");
    }

    [Fact]
    public async Task Tags_and_assignments_of_many_come_and_go_back()
    {
        var people = await PeopleAsync(2);
        var (registrar, colleague) = (await portal.CreateAccount(roles: Role.Registrar), await portal.CreateAccount(displayName: "Cai Colleague", roles: Role.Registrar));
        var chosen = await ChosenAsync(people);
        await portal.Send(new TagRegistration.Command(people[0].Reference, "VIP"), registrar);
        var tagged = await portal.Send(Order(BulkKind.Tag, people, chosen) with { Tag = " vip " }, registrar);
        var given = await portal.Send(Order(BulkKind.Assign, people, chosen) with { Assignee = colleague.Code }, registrar);
        (await portal.Send(new OpenDeskFile.Query(people[1].Reference), registrar)).Tags.ShouldBe(["vip"]);
        (await portal.Send(new OpenDeskFile.Query(people[1].Reference), registrar)).Assignee!.Name.ShouldBe("Cai Colleague");
        (await portal.Send(new ListRegistrations.Query(new(Assignee: RegistrationQueue.Me), 1), colleague)).Total.ShouldBe(2);
        await portal.Send(new UndoBulkAction.Command(tagged), registrar);
        await portal.Send(new UndoBulkAction.Command(given), registrar);
        var files = (await portal.Send(new OpenDeskFile.Query(people[0].Reference), registrar), await portal.Send(new OpenDeskFile.Query(people[1].Reference), registrar));
        (files.Item1.Tags.Count, files.Item2.Tags.Count).ShouldBe((1, 0), "the first one had it before");
        files.Item2.Assignee.ShouldBeNull();
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(Order(BulkKind.Assign, people, chosen) with { Assignee = people[0].Person.Code }, registrar))).Key.ShouldBe("Registrations.Desk.NoColleague");
    }

    [Fact]
    public async Task All_that_fit_are_chosen_across_pages_and_nobody_chosen_is_nobody()
    {
        await using var own = await PortalFixture.StartAsync();
        for (var number = 0; number < ListRegistrations.PageSize + 3; number++)
        {
            await own.SubmittedAsync(await own.CreateAccount());
        }

        var browser = await own.SignedInAs(Role.Registrar);
        var list = await browser.GetPage($"{Desk}?country=SA");
        var all = await browser.Submit(list, "#queue", "button[value=Ask]", ("All", "true"));
        all.One("h1").TextContent.ShouldContain("28");
        var empty = await browser.Submit(all, "form.desk-form", "#run");
        empty.One("#Command_Reason-error");
        var done = await browser.Follow(await browser.Submit(empty, "form.desk-form", "#run", ("Command.Reason", "Which sub-forum?")));
        done.MainText.ShouldContain("Asked: 28");
        (await own.Db(db => db.Registrations.CountAsync(registration => registration.Status == RegistrationStatus.InformationRequested))).ShouldBe(28);

        var nobody = await browser.Submit(list, "#queue", "button[value=Approve]");
        nobody.MainText.ShouldContain("No application is chosen");
    }

    private async Task<List<(Account Person, string Reference)>> PeopleAsync(int count, string language = "en")
    {
        var people = new List<(Account, string)>();
        for (var number = 0; number < count; number++)
        {
            var person = await portal.CreateAccount(languageCode: language);
            people.Add((person, await portal.SubmittedAsync(person, language)));
        }

        return people;
    }

    /// <summary>Marks them, so that a list shows these alone.</summary>
    private async Task<string> TagAsync(List<(Account Person, string Reference)> people)
    {
        var tag = Guid.NewGuid().ToString("N")[..8];
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        foreach (var (_, reference) in people)
        {
            await portal.Send(new TagRegistration.Command(reference, tag), registrar);
        }

        return tag;
    }

    private async Task<List<DecideInBulk.Chosen>> ChosenAsync(List<(Account Person, string Reference)> people)
    {
        var chosen = new List<DecideInBulk.Chosen>();
        foreach (var (person, reference) in people)
        {
            chosen.Add(new(reference, (await portal.RegistrationOf(person)).Version));
        }

        return chosen;
    }

    private static DecideInBulk.Command Order(BulkKind kind, List<(Account Person, string Reference)> people, List<DecideInBulk.Chosen> chosen) =>
        people.Count == chosen.Count ? new(null, kind, chosen, null, null, null, null) : throw new ArgumentException("One each", nameof(chosen));

    private Task<int> UnsentAsync(List<(Account Person, string Reference)> people)
    {
        var addresses = people.Select(person => person.Person.Email).ToList();
        return portal.Db(db => db.OutboxMessages.CountAsync(mail => addresses.Contains(mail.Recipient) && mail.SentAt == null));
    }

    private async Task SendDueAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MailDispatcher>().SendDueAsync(TestContext.Current.CancellationToken);
    }
}
