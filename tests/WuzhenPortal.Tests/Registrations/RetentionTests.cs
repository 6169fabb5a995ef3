using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Tests.Mail;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>What has had its time goes by itself, once a day, and a report tells of it.</summary>
public sealed class RetentionTests
{
    [Fact]
    public async Task Drafts_refusals_and_the_words_of_mails_go_when_their_time_is_over_and_not_before()
    {
        await using var portal = await Mails.PortalAsync(new NotingTransport());
        var (draft, declined, waiting) = (await portal.CreateAccount(), await portal.CreateAccount(), await portal.CreateAccount());
        await portal.DraftAsync(draft);
        var reference = await portal.SubmittedAsync(declined);
        await portal.SubmittedAsync(waiting);
        await portal.AdvanceAsync(reference, registration => registration.Decline("Full.", declined.Id, portal.Clock.GetUtcNow()));
        await portal.SendDueAsync();

        (await portal.SendAsOperator(new RunRetention.Command())).ShouldBeTrue();
        (await portal.SendAsOperator(new RunRetention.Command())).ShouldBeFalse("once a day");
        (await portal.RegistrationOf(draft)).FamilyName.ShouldNotBeNull();

        portal.Clock.Advance(TimeSpan.FromDays(31));
        await portal.SendAsOperator(new RunRetention.Command());
        var mails = await portal.Outbox(declined.Email);
        mails.ShouldAllBe(mail => mail.PlainText == "" && mail.Html == "" && mail.BlankedAt != null && mail.SubjectLine != "");
        (await portal.RegistrationOf(declined)).FamilyName.ShouldNotBeNull();

        // The portal was down for long: what was missed is made good at once.
        portal.Clock.Advance(TimeSpan.FromDays(170));
        await portal.SendAsOperator(new RunRetention.Command());
        var forgotten = await portal.RegistrationOf(declined);
        (forgotten.Email, forgotten.FamilyName, forgotten.Status).ShouldBe((null, null, RegistrationStatus.Declined));
        forgotten.Steps.ShouldAllBe(step => step.Reason == null);
        (await portal.RegistrationOf(draft)).ShouldSatisfyAllConditions(gone => gone.Status.ShouldBe(RegistrationStatus.Withdrawn), gone => gone.Email.ShouldBeNull());
        (await portal.RegistrationOf(waiting)).FamilyName.ShouldNotBeNull("it is neither");
        var report = await portal.Db(db => db.RetentionReports.Include(report => report.Lines).OrderByDescending(report => report.Day).FirstAsync());
        report.Lines.Where(line => line.Count > 0).Select(line => (line.Kind, line.Count)).ShouldBe([("Drafts", 1), ("Refusals", 1)], ignoreOrder: true);

        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.SendAsOperator(new RunRetention.Command());
        (await portal.Db(db => db.RetentionReports.Include(report => report.Lines).OrderByDescending(report => report.Day).FirstAsync())).Lines.Sum(line => line.Count).ShouldBe(0, "a second time finds nothing more");

        portal.Clock.Advance(TimeSpan.FromDays(730));
        await portal.SendAsOperator(new RunRetention.Command());
        (await portal.RegistrationOf(waiting)).FamilyName.ShouldBeNull("two years after the summit");
    }

    [Fact]
    public async Task Who_comes_long_after_the_summit_is_kept_as_long_as_everybody_else()
    {
        await using var portal = await PortalFixture.StartAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1500));
        var late = await portal.CreateAccount();
        await portal.SubmittedAsync(late);
        await portal.SendAsOperator(new RunRetention.Command());
        (await portal.RegistrationOf(late)).FamilyName.ShouldNotBeNull();
        portal.Clock.Advance(TimeSpan.FromDays(731));
        await portal.SendAsOperator(new RunRetention.Command());
        (await portal.RegistrationOf(late)).FamilyName.ShouldBeNull();
    }

    [Fact]
    public async Task Staff_set_the_times_and_see_beforehand_what_goes_next()
    {
        await using var portal = await PortalFixture.StartAsync();
        await portal.DraftAsync(await portal.CreateAccount());
        portal.Clock.Advance(TimeSpan.FromDays(8));
        var staff = await portal.SignedInAs(Role.Registrar);
        var page = await staff.GetPage("/en/organise/registrations/retention");
        (await staff.Submit(page, values: ("Command.Days[Drafts]", "0"))).One("#Command_Days_Drafts_-error");
        (await staff.Submit(page, values: ("Command.Days[Drafts]", "7"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await staff.Submit(page, values: ("Command.Days[Drafts]", "9"))).Status.ShouldBe(HttpStatusCode.Conflict);
        page = await staff.GetPage("/en/organise/registrations/retention");
        page.One("#Command_Days_Drafts_").GetAttribute("value").ShouldBe("7");
        page.One("tr:has(#Command_Days_Drafts_) td:last-child").TextContent.Trim().ShouldBe("1");
        await portal.SendAsOperator(new RunRetention.Command());
        (await staff.GetPage("/en/organise/registrations/retention")).One("tr:has(#Command_Days_Drafts_) td:last-child").TextContent.Trim().ShouldBe("0");
        await Should.ThrowAsync<Forbidden>(portal.Send(new RunRetention.Command(), await portal.CreateAccount(roles: Role.Administrator)));
        await Should.ThrowAsync<Forbidden>(portal.Send(new ReadRetention.Query(), await portal.CreateAccount(roles: Role.Editor)));
    }
}
