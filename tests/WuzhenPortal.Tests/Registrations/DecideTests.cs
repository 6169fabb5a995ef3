using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>What a registrar decides, by the form; what the person and the audit log learn of it.</summary>
public sealed class DecideTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("Approve", "Approved", "ApproveRegistration", null)]
    [InlineData("Decline", "Declined", "DeclineRegistration", "Le thème ne convient pas.")]
    [InlineData("Ask", "InformationRequested", "AskForInformation", "Quel est votre employeur ?")]
    public async Task A_decision_is_told_in_the_persons_language_and_kept_with_who_and_why(string button, string status, string action, string? reason)
    {
        var person = await portal.CreateAccount(languageCode: "fr");
        var reference = await portal.SubmittedAsync(person, "fr");
        var registrar = await portal.CreateAccount(displayName: "Rui Registrar", roles: Role.Registrar);
        var browser = await portal.SignedIn(registrar);
        var decided = await browser.Submit(await browser.GetPage($"/en/organise/registrations/{reference}"), button: $"button[formaction*='{button}']", values: ("Command.Reason", reason ?? ""));
        decided.Status.ShouldBe(HttpStatusCode.Redirect, decided.MainText);
        var after = await browser.Follow(decided);
        after.One("[role=status]").TextContent.ShouldContain(reference);
        after.One(".timeline .here, .timeline .bad").TextContent.ShouldContain("Rui Registrar");
        after.Document.QuerySelector(".decision textarea").ShouldBeNull();

        var mail = (await portal.Outbox(person.Email))[^1];
        mail.LanguageCode.ShouldBe("fr");
        mail.SubjectLine.ShouldContain(reference);
        mail.PlainText.ShouldContain(reason ?? reference);
        (await portal.RegistrationOf(person)).Status.ToString().ShouldBe(status);
        var entry = await portal.Db(db => db.AuditEntries.SingleAsync(entry => entry.SubjectName == reference && entry.Action == action && entry.Subject == nameof(Registration)));
        entry.ActorId.ShouldBe(registrar.Id);
        entry.Changes.ShouldContain(change => change.Property == "Status" && change.After == status);
        var mine = await (await portal.SignedIn(person)).GetPage($"/fr/me/registrations/{reference}");
        mine.MainText.ShouldContain(reason ?? reference);
        mine.MainText.ShouldNotContain("Rui Registrar");
    }

    [Fact]
    public async Task Taking_up_an_application_shows_colleagues_that_it_is_in_hand_and_tells_the_person_nothing_yet()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var mails = (await portal.Outbox(person.Email)).Count;
        var browser = await portal.SignedInAs(Role.Registrar);
        var page = await browser.Follow(await browser.Submit(await browser.GetPage($"/en/organise/registrations/{reference}"), button: "button[formaction*='Review']"));
        page.One(".timeline .here").TextContent.ShouldContain("Under review");
        page.One(".decision textarea");
        page.Document.QuerySelector("button[formaction*='Review']").ShouldBeNull();
        (await portal.Outbox(person.Email)).Count.ShouldBe(mails);
    }

    [Theory]
    [InlineData("Decline", "", "zh")]
    [InlineData("Ask", "   ", "ar")]
    [InlineData("Decline", "x2001", "en")]
    public async Task A_reason_that_is_missing_or_too_long_is_said_beside_its_field_and_nothing_is_decided(string button, string reason, string language)
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var typed = reason.StartsWith('x') ? new string('x', 2001) : reason;
        var browser = await portal.SignedInAs(Role.Registrar);
        var page = await browser.Submit(await browser.GetPage($"/{language}/organise/registrations/{reference}"), button: $"button[formaction*='{button}']", values: ("Command.Reason", typed));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One("#Command_Reason-error").TextContent.ShouldNotBeEmpty();
        page.One(".error-summary a[href='#Command_Reason']");
        page.One("#Command_Reason").TextContent.ShouldBe(typed.Trim());
        (await portal.RegistrationOf(person)).Status.ShouldBe(RegistrationStatus.Submitted);
    }

    [Fact]
    public async Task The_second_of_two_registrars_learns_who_decided_what_and_overwrites_nothing()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var (first, second) = (await portal.SignedIn(await portal.CreateAccount(displayName: "Quick Colleague", roles: Role.Registrar)), await portal.SignedInAs(Role.Registrar));
        var address = $"/en/organise/registrations/{reference}";
        var (one, two) = (await first.GetPage(address), await second.GetPage(address));
        (await first.Submit(one, button: "button[formaction*='Approve']")).Status.ShouldBe(HttpStatusCode.Redirect);
        var conflict = await second.Submit(two, button: "button[formaction*='Decline']", values: ("Command.Reason", "No place is left"));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One(".version:not(.theirs)").TextContent.ShouldContain("No place is left");
        conflict.One(".version.theirs").TextContent.ShouldContain("Approved");
        conflict.One(".version.theirs").TextContent.ShouldContain("Quick Colleague");
        (await portal.RegistrationOf(person)).Status.ShouldBe(RegistrationStatus.Approved);
    }

    [Fact]
    public async Task A_registrar_who_lost_to_the_persons_own_change_may_decide_on_what_stands_now()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var browser = await portal.SignedInAs(Role.Registrar);
        var before = await browser.GetPage($"/en/organise/registrations/{reference}");
        var version = (await portal.RegistrationOf(person)).Version;
        await portal.Send(new SaveOrganisation.Command(version, "Other House", "Reader", "IQ"), person);
        var conflict = await browser.Submit(before, button: "button[formaction*='Ask']", values: ("Command.Reason", "Which house?"));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.MainText.ShouldContain("Other House");
        conflict.One("#Command_Reason").TextContent.ShouldBe("Which house?");
        (await browser.Submit(conflict, button: "button[formaction*='Ask']")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.RegistrationOf(person)).Steps[^1].Reason.ShouldBe("Which house?");
    }

    [Fact]
    public async Task From_one_application_the_way_leads_on_through_the_queue_it_was_opened_from()
    {
        await using var own = await PortalFixture.StartAsync();
        var references = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            references.Add(await own.SubmittedAsync(await own.CreateAccount()));
            own.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var browser = await own.SignedInAs(Role.Registrar);
        var middle = await browser.GetPage($"/en/organise/registrations/{references[1]}?state=Submitted");
        middle.One("a[rel=prev]").GetAttribute("href").ShouldBe($"/en/organise/registrations/{references[0]}?state=Submitted");
        middle.One("a[rel=next]").GetAttribute("href").ShouldBe($"/en/organise/registrations/{references[2]}?state=Submitted");
        var decided = await browser.Follow(await browser.Submit(middle, button: "button[formaction*='Approve']"));
        decided.One("a[rel=next]").GetAttribute("href").ShouldBe($"/en/organise/registrations/{references[2]}?state=Submitted", "what was passed over does not come again at each step");
        var last = await browser.Follow(await browser.Submit(await browser.GetPage($"/en/organise/registrations/{references[2]}?state=Submitted"), button: "button[formaction*='Approve']"));
        last.One("a[rel=next]").GetAttribute("href").ShouldBe($"/en/organise/registrations/{references[0]}?state=Submitted", "at the end, on with the first");
    }

    [Fact]
    public async Task A_question_is_answered_in_words_that_the_registrar_reads_beside_it()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        await portal.Send(new AskForInformation.Command(reference, (await portal.RegistrationOf(person)).Version, "Which project?"), registrar);
        var browser = await portal.SignedIn(person);
        var review = await browser.GetPage((await browser.GetPage("/zh/me")).One(".page-head a.button").GetAttribute("href")!);
        var refused = await browser.Submit(review, values: ("Command.Reply", "<b>东数西算</b>"));
        refused.One("#Command_Reply").TextContent.ShouldBe("<b>东数西算</b>", "it is kept where the consent is missing");
        (await browser.Submit(refused, values: ("Command.Consent", "true"))).Location.ShouldBe("/zh/me");
        var desk = await (await portal.SignedIn(registrar)).GetPage($"/en/organise/registrations/{reference}");
        desk.One("[aria-labelledby=reply]").TextContent.ShouldContain("Which project?");
        desk.One("[aria-labelledby=reply]").TextContent.ShouldContain("<b>东数西算</b>");
        (await portal.Outbox(person.Email))[^1].PlainText.ShouldNotContain("东数西算");
    }

    [Fact]
    public async Task Who_may_only_read_decides_nothing()
    {
        var reference = await portal.SubmittedAsync(await portal.CreateAccount());
        var person = await portal.CreateAccount();
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new ApproveRegistration.Command(reference, 0), person));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new DeclineRegistration.Command(reference, 0, "No"), person));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new AskForInformation.Command(reference, 0, "What?"), person));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new StartReview.Command(reference, 0), person));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new ListRegistrations.Query(new(), 1), person));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new OpenRegistration.Query(reference, new()), person));
    }
}
