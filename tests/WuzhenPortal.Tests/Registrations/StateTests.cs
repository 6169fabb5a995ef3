using FluentValidation;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>What may happen in which state, and the mail that tells of it.</summary>
public sealed class StateTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const long Registrar = 1;

    public static TheoryData<string, string> Refusals => new()
    {
        { "Draft", "Approve" }, { "Draft", "Decline" }, { "Draft", "Ask" }, { "Draft", "Review" },
        { "Submitted", "Submit" },
        { "UnderReview", "Submit" }, { "UnderReview", "Review" }, { "UnderReview", "Edit" },
        { "InformationRequested", "Approve" }, { "InformationRequested", "Decline" }, { "InformationRequested", "Review" },
        { "Approved", "Edit" }, { "Approved", "Submit" }, { "Approved", "Approve" }, { "Approved", "Decline" }, { "Approved", "Ask" },
        { "Declined", "Edit" }, { "Declined", "Submit" }, { "Declined", "Approve" }, { "Declined", "Withdraw" },
        { "Withdrawn", "Edit" }, { "Withdrawn", "Submit" }, { "Withdrawn", "Approve" }, { "Withdrawn", "Withdraw" },
    };

    public static TheoryData<string, string, string> Ways => new()
    {
        { "Draft", "Submit", "Submitted" }, { "Draft", "Edit", "Draft" }, { "Draft", "Withdraw", "Withdrawn" },
        { "Submitted", "Review", "UnderReview" }, { "Submitted", "Approve", "Approved" }, { "Submitted", "Decline", "Declined" }, { "Submitted", "Ask", "InformationRequested" },
        { "Submitted", "Edit", "Submitted" }, { "Submitted", "Withdraw", "Withdrawn" },
        { "UnderReview", "Approve", "Approved" }, { "UnderReview", "Decline", "Declined" }, { "UnderReview", "Ask", "InformationRequested" }, { "UnderReview", "Withdraw", "Withdrawn" },
        { "InformationRequested", "Submit", "Submitted" }, { "InformationRequested", "Edit", "InformationRequested" }, { "InformationRequested", "Withdraw", "Withdrawn" },
        { "Approved", "Withdraw", "Withdrawn" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_a_state_forbids_is_refused_and_changes_nothing(string state, string act)
    {
        var registration = In(state);
        Should.Throw<RuleViolation>(() => Do(registration, act));
        registration.Status.ToString().ShouldBe(state);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_a_state_allows_leads_on(string state, string act, string next)
    {
        var registration = In(state);
        Do(registration, act);
        registration.Status.ToString().ShouldBe(next);
        registration.Steps[^1].Status.ToString().ShouldBe(next);
    }

    [Fact]
    public void To_decline_or_to_ask_needs_a_reason()
    {
        Should.Throw<RuleViolation>(() => In("Submitted").Decline(" ", Registrar, PortalFixture.Start)).Key.ShouldBe("Registrations.ReasonMissing");
        Should.Throw<RuleViolation>(() => In("Submitted").AskForInformation("", Registrar, PortalFixture.Start)).Key.ShouldBe("Registrations.ReasonMissing");
    }

    [Fact]
    public async Task An_incomplete_draft_cannot_be_handed_in()
    {
        var account = await portal.CreateAccount();
        var version = (await portal.Send(new SaveCategory.Command(null, "press", AttendanceMode.Online), account)).Version;
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), account))).Key.ShouldBe("Registrations.Incomplete");
        await Should.ThrowAsync<ValidationException>(portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, false), account));
        await Should.ThrowAsync<ValidationException>(portal.Send(new SubmitRegistration.Command(version, "1999-01", true), account));
        await Should.ThrowAsync<Conflict>(portal.Send(new SubmitRegistration.Command(version - 1, RegistrationTerms.Version, true), account));
    }

    [Fact]
    public async Task After_handing_in_a_change_must_stay_complete_and_is_audited()
    {
        var account = await portal.CreateAccount();
        await portal.SubmittedAsync(account);
        var version = (await portal.RegistrationOf(account)).Version;
        await Should.ThrowAsync<ValidationException>(portal.Send(new SaveOrganisation.Command(version, "", "Scholar", "IQ"), account));
        (await portal.RegistrationOf(account)).Organisation.ShouldBe("House of Wisdom");
        await portal.Send(new SaveOrganisation.Command(version, "Academy", "Scholar", "IQ"), account);
        var actions = await portal.Db(db => db.AuditEntries.Where(entry => entry.ActorId == account.Id).Select(entry => entry.Action).Distinct().ToListAsync());
        actions.ShouldBe(["SubmitRegistration", "SaveOrganisation"], ignoreOrder: true);

        var browser = await portal.SignedIn(account);
        var page = await browser.GetPage("/en/register/organisation");
        page.Document.QuerySelector("[data-autosave]").ShouldBeNull();
        var refused = await browser.Submit(page, values: [("Command.Organisation", ""), ("Command.Position", "Reader")]);
        refused.One("#Command_Organisation-error");
        refused.One("#Command_Position").GetAttribute("value").ShouldBe("Reader");
        (await browser.Submit(refused, values: ("Command.Organisation", "Academy of Baghdad"))).Location.ShouldBe("/en/me");
    }

    [Fact]
    public async Task Once_under_review_the_steps_lead_to_the_own_page()
    {
        var account = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(account);
        await portal.AdvanceAsync(reference, registration => registration.StartReview(account.Id, PortalFixture.Start));
        (await (await portal.SignedIn(account)).GetPage("/en/register/identity")).Location.ShouldBe("/en/me");
        var version = (await portal.RegistrationOf(account)).Version;
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new SaveOrganisation.Command(version, "Academy", "Scholar", "IQ"), account))).Key.ShouldBe("Registrations.NotEditable");
    }

    [Theory]
    [InlineData("zh-Hans", "您的注册已提交")]
    [InlineData("ar", "قُدّم تسجيلك")]
    public async Task Each_step_is_told_once_in_the_persons_language_with_the_reference(string language, string submitted)
    {
        var account = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(account, language);
        await portal.AdvanceAsync(reference, registration => registration.StartReview(account.Id, PortalFixture.Start));
        await portal.AdvanceAsync(reference, registration => registration.AskForInformation("Which <b>academy</b>?", account.Id, PortalFixture.Start));
        var question = await (await portal.SignedIn(account)).GetPage("/en/register/organisation");
        question.MainText.ShouldContain("Which <b>academy</b>?");
        await portal.Send(new SubmitRegistration.Command((await portal.RegistrationOf(account)).Version, RegistrationTerms.Version, true), account, language);
        await portal.AdvanceAsync(reference, registration => registration.Approve(account.Id, PortalFixture.Start));
        await portal.Send(new WithdrawRegistration.Command(reference, (await portal.RegistrationOf(account)).Version), account, language);

        var mails = await portal.Outbox(account.Email);
        mails.Select(mail => mail.Kind).ShouldBe(["RegistrationSubmitted", "RegistrationInformationRequested", "RegistrationSubmitted", "RegistrationApproved", "RegistrationWithdrawn"]);
        mails.ShouldAllBe(mail => mail.LanguageCode == language && mail.SubjectLine.Contains(reference));
        mails[0].SubjectLine.ShouldContain(submitted);
        mails[1].PlainText.ShouldContain("Which <b>academy</b>?");
        mails[1].Html.ShouldNotContain("<b>academy</b>");
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_reason_and_leaves_the_way_open()
    {
        var account = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(account, "fr");
        await portal.AdvanceAsync(reference, registration => registration.Decline("No invitation was found.", account.Id, PortalFixture.Start));
        (await portal.Outbox(account.Email))[^1].PlainText.ShouldContain("No invitation was found.");
        var mine = await (await portal.SignedIn(account)).GetPage("/fr/me");
        mine.One(".notice.bad").TextContent.ShouldContain("No invitation was found.");
        mine.One("main a[href='/fr/register']");
        (await portal.SubmittedAsync(account)).ShouldNotBe(reference);
    }

    [Fact]
    public async Task A_draft_that_is_withdrawn_sends_no_mail()
    {
        var account = await portal.CreateAccount();
        var version = await portal.DraftAsync(account);
        await portal.Send(new WithdrawRegistration.Command((await portal.RegistrationOf(account)).Reference, version), account);
        (await portal.Outbox(account.Email)).ShouldBeEmpty();
    }

    private static Registration In(string state)
    {
        var registration = new Registration(1, 7, RegistrationReference.New(2022), "en", "m@example.org", PortalFixture.Start);
        registration.Choose(new(Category, AttendanceMode.OnSite));
        registration.Identify(new("Al-Khwarizmi", "Muhammad", null, "Muhammad", "SA", "m@example.org", "+966501234567"));
        registration.Represent(new("House of Wisdom", "Scholar", "IQ"));
        string[] way = state switch
        {
            "Draft" => [],
            "Submitted" => ["Submit"],
            "UnderReview" => ["Submit", "Review"],
            "InformationRequested" => ["Submit", "Ask"],
            "Approved" => ["Submit", "Approve"],
            "Declined" => ["Submit", "Decline"],
            _ => ["Submit", "Withdraw"],
        };
        Array.ForEach(way, act => Do(registration, act));
        return registration;
    }

    private static ParticipantCategory Category { get; } = new()
    {
        SummitId = 1,
        Code = "delegate",
        Name = LocalizedText.Of("en", "Delegate"),
        Description = LocalizedText.Empty,
        Needs = LocalizedText.Empty,
    };

    private static void Do(Registration registration, string act)
    {
        switch (act)
        {
            case "Submit": registration.Submit("1", PortalFixture.Start); break;
            case "Review": registration.StartReview(Registrar, PortalFixture.Start); break;
            case "Approve": registration.Approve(Registrar, PortalFixture.Start); break;
            case "Decline": registration.Decline("No.", Registrar, PortalFixture.Start); break;
            case "Ask": registration.AskForInformation("What?", Registrar, PortalFixture.Start); break;
            case "Withdraw": registration.Withdraw(PortalFixture.Start); break;
            default: registration.Represent(new("Academy", "Scholar", "IQ")); break;
        }
    }
}
