using System.Net;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>Somebody is invited to take part, answers, and is reminded.</summary>
public sealed class InvitationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/en/organise/registrations/invitations";

    private static readonly CategoryAccess ByInvitation = CategoryAccess.Invitation;

    [Fact]
    public async Task An_invitation_opens_a_closed_category_locks_the_address_and_can_skip_the_review()
    {
        await portal.SetAsync(category => category with { Access = ByInvitation, ClosesDay = new DateOnly(2022, 10, 1) }, "volunteer");
        var guest = await portal.CreateAccount("guest@example.org", languageCode: "ru");
        var link = await portal.InvitedAsync("guest@example.org", "volunteer", skipsReview: true, language: "ru");
        link.ShouldStartWith("/ru/me/registration-invitation?code=");
        (await portal.Visitor().GetPage(link)).Location!.ShouldStartWith("/ru/account/sign-in");
        (await portal.Visitor().GetPage("/en/register")).MainText.ShouldContain("Open to invited guests only.");
        var browser = await portal.SignedIn(guest);
        (await browser.GetPage("/ru/me")).One("a[href='/ru/me/registration-invitation']");
        var question = await browser.GetPage(link);
        (await portal.Db(db => db.Registrations.AnyAsync(registration => registration.AccountId == guest.Id))).ShouldBeFalse("opening a link does nothing yet");
        (await browser.Submit(question, "#answer")).Location.ShouldBe("/ru/register/category");
        (await browser.GetPage("/ru/register/category")).One("input[value=volunteer][checked]");
        (await browser.GetPage("/ru/register/identity")).One("#Command_Email[readonly]").GetAttribute("value").ShouldBe("guest@example.org");

        var version = (await portal.RegistrationOf(guest)).Version;
        (await Should.ThrowAsync<RuleViolation>(portal.Send(Applicant.Identity with { Version = version }, guest))).Key.ShouldBe("Registrations.EmailLocked");
        version = (await portal.Send(new SaveCategory.Command(version, "volunteer", AttendanceMode.OnSite), guest)).Version;
        version = (await portal.Send(Applicant.Identity with { Version = version, Email = "guest@example.org" }, guest)).Version;
        version = (await portal.Send(new SaveOrganisation.Command(version, "House of Wisdom", "Scholar", "IQ"), guest)).Version;
        version = await portal.AnswerAsync(guest, version, "volunteer");
        await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), guest);
        var registration = await portal.RegistrationOf(guest);
        registration.Status.ShouldBe(RegistrationStatus.Approved);
        registration.Email.ShouldBe("guest@example.org");
        (await portal.SendAsOperator(new ListInvitations.Query(InvitationState.Accepted, "GUEST@", 1))).Rows.ShouldHaveSingleItem().Reference.ShouldBe(registration.Reference);
        (await portal.Db(db => db.AuditEntries.AnyAsync(entry => entry.Action == "AcceptRegistrationInvitation" && entry.ActorId == guest.Id))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(CategoryAccess.Invitation, "Registrations.ByInvitationOnly", "By invitation")]
    [InlineData(CategoryAccess.Delegation, "Registrations.ByDelegationOnly", "By delegation")]
    public async Task Whom_a_category_is_not_for_is_told_so_and_cannot_hand_in(CategoryAccess access, string refusal, string words)
    {
        await portal.SetAsync(category => category with { Access = access }, "staff");
        var person = await portal.CreateAccount();
        var kept = await portal.Send(new SaveCategory.Command(null, "staff", AttendanceMode.OnSite), person);
        kept.Problems.ShouldHaveSingleItem().Key.ShouldBe(refusal);
        var version = (await portal.Send(Applicant.Identity with { Version = kept.Version }, person)).Version;
        version = (await portal.Send(new SaveOrganisation.Command(version, "House of Wisdom", "Scholar", "IQ"), person)).Version;
        version = await portal.AnswerAsync(person, version, "staff");
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), person))).Key.ShouldBe(refusal);
        (await (await portal.SignedIn(person)).GetPage("/en/register/category")).MainText.ShouldContain(words);
    }

    [Fact]
    public async Task A_link_that_is_used_twice_at_once_counts_once_and_opens_nothing_for_another_address()
    {
        var guest = await portal.CreateAccount("twice@example.org");
        var link = await portal.InvitedAsync("Twice@Example.org".ToLowerInvariant());
        var outsider = await portal.CreateAccount();
        var page = await (await portal.SignedIn(outsider)).GetPage(link);
        page.MainText.ShouldContain("sent to another address");
        page.MainText.ShouldNotContain("twice@example.org");
        await Should.ThrowAsync<NotFound>(portal.Send(new AcceptRegistrationInvitation.Command(), outsider));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => portal.Send(new AcceptRegistrationInvitation.Command(), guest))));
        (await portal.Db(db => db.Registrations.CountAsync(registration => registration.AccountId == guest.Id))).ShouldBe(1);
        var entry = await portal.Db(db => db.AuditEntries.CountAsync(entry => entry.Action == "AcceptRegistrationInvitation" && entry.ActorId == guest.Id && entry.Subject == "RegistrationInvitation"));
        entry.ShouldBe(1);
        (await (await portal.SignedIn(guest)).GetPage(link)).MainText.ShouldContain("You have accepted this invitation");
    }

    [Fact]
    public async Task Who_has_handed_in_already_keeps_that_and_who_declines_is_asked_no_more()
    {
        var busy = await portal.CreateAccount("busy@example.org");
        await portal.SubmittedAsync(busy);
        var link = await portal.InvitedAsync("busy@example.org", "speaker");
        var browser = await portal.SignedIn(busy);
        var refused = await browser.Submit(await browser.GetPage(link), "#answer");
        refused.One(".error-summary").TextContent.ShouldContain("Withdraw it first");
        (await browser.Submit(refused, "#answer", "button[formaction*='Decline']")).Location.ShouldBe("/en/me");
        (await browser.GetPage(link)).MainText.ShouldContain("You have declined this invitation");
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new DeclineRegistrationInvitation.Command(), busy))).Key.ShouldBe("Registrations.Invitations.LinkIsOver");
    }

    [Fact]
    public async Task A_list_with_bad_lines_invites_nobody_on_request_or_else_the_good_ones_and_keeps_the_bad()
    {
        const string list = "E-mail;Name\nlist-a@example.org;Ada Lovelace\nnobody\n\"list-b@example.org\",\"Lin Yue, Dr\"\nLIST-A@example.org\n\n=cmd@example,x\nGrace Hopper <list-c@example.org>; \"Curie, Marie\" <list-d@example.org>\n";
        var desk = await portal.SignedInAs(Role.Registrar);
        var form = await desk.GetPage($"{Desk}/new");
        var refused = await desk.Submit(form, "#invite", values: [("Command.People", list), ("Command.Category", "press"), ("Command.LanguageCode", "es"), ("Command.AllOrNothing", "true")]);
        refused.One("#errors").TextContent.ShouldContain("Nobody was invited yet");
        refused.One("#errors").TextContent.ShouldContain("Line 3");
        refused.One("#Command_People").TextContent.ShouldContain("Ada Lovelace");
        (await portal.Outbox("list-a@example.org")).ShouldBeEmpty();

        var done = await portal.SendAsOperator(new InvitePeople.Command("press", "es", false, list, false));
        done.Invited.ShouldBe(4);
        (await portal.Outbox("list-d@example.org")).Single().PlainText.ShouldContain("Curie, Marie");
        done.Wrong.Select(line => (line.Number, line.Problem)).ShouldBe([(3, "Registrations.Invitations.BadAddress"), (5, "Registrations.Invitations.TwiceInList"), (7, "Registrations.Invitations.BadAddress")]);
        (await portal.Outbox("list-a@example.org")).Single().PlainText.ShouldContain("Ada Lovelace");
        (await portal.SendAsOperator(new InvitePeople.Command("press", "es", false, "list-a@example.org", true))).Wrong.Single().Problem.ShouldBe("Registrations.Invitations.IsInvited");
        await Should.ThrowAsync<ValidationException>(portal.SendAsOperator(new InvitePeople.Command("", "xx", false, "", true)));
        await Should.ThrowAsync<Forbidden>(portal.Send(new InvitePeople.Command("press", "es", false, "me@example.org", true), await portal.CreateAccount(roles: Role.Editor)));
        await Should.ThrowAsync<Forbidden>(portal.Send(new InvitePeople.Command("press", "es", false, "me@example.org", true), await portal.CreateAccount()));
    }

    [Fact]
    public async Task Only_who_has_not_answered_is_reminded_once_a_day_and_a_withdrawn_or_old_invitation_is_over()
    {
        await using var own = await PortalFixture.StartAsync();
        var (silent, other) = (await own.CreateAccount("silent@example.org"), await own.CreateAccount("other@example.org"));
        var first = await own.InvitedAsync("silent@example.org");
        await own.InvitedAsync("other@example.org");
        await own.Send(new AcceptRegistrationInvitation.Command(), other);
        var desk = await own.SignedInAs(Role.Registrar);
        (await desk.GetPage(Desk)).Document.QuerySelector("#remind").ShouldBeNull("they were written to just now");
        own.Clock.Advance(TimeSpan.FromDays(1));
        var told = await desk.Follow(await desk.Submit(await desk.GetPage(Desk), "#remind"));
        told.MainText.ShouldContain("Reminders on their way: 1");
        (await own.SendAsOperator(new RemindInvited.Command())).ShouldBe(0);
        (await own.Outbox("other@example.org")).Count.ShouldBe(1);
        var browser = await own.SignedIn(silent);
        (await browser.GetPage(first)).One("#answer");
        (await browser.GetPage(await own.LinkTo("silent@example.org"))).One("#answer");

        own.Clock.Advance(TimeSpan.FromDays(30));
        browser = await own.SignedIn(silent);
        (await browser.GetPage(first)).MainText.ShouldContain("has run out");
        (await Should.ThrowAsync<RuleViolation>(own.Send(new AcceptRegistrationInvitation.Command(), silent))).Key.ShouldBe("Registrations.Invitations.LinkIsOver");
        await own.InvitedAsync("silent@example.org");
        desk = await own.SignedInAs(Role.Registrar);
        (await desk.Submit(await desk.GetPage($"{Desk}?state=Pending"), "form.withdraw")).Status.ShouldBe(HttpStatusCode.Redirect);
        await Should.ThrowAsync<NotFound>(own.Send(new AcceptRegistrationInvitation.Command(), silent));
        var accepted = (await own.SendAsOperator(new ListInvitations.Query(InvitationState.Accepted, null, 1))).Rows.Single();
        (await Should.ThrowAsync<RuleViolation>(own.SendAsOperator(new WithdrawInvitation.Command(accepted.Email, accepted.Version)))).Key.ShouldBe("Registrations.Invitations.IsAccepted");
        (await own.Db(db => db.AuditEntries.Where(entry => entry.Subject == "RegistrationInvitation").Select(entry => entry.Changes).ToListAsync())).SelectMany(changes => changes)
            .Where(change => change.Property is "Email" or "Addressee" or "CodeHash").ShouldAllBe(change => change.Before == null && change.After == null);
    }

    [Fact]
    public async Task A_list_may_come_as_a_file_whose_rows_become_lines_to_mend()
    {
        var staff = await portal.SignedInAs(Role.Registrar);
        var page = await staff.GetPage($"{Desk}/new");
        (string, string)[] values = [("Command.Category", "delegate"), ("Command.AllOrNothing", "true")];
        var mended = await Agenda.TestMaterials.SendFiles(staff, page, "#invite", "Command.Content", [("guests.csv", "\uFEFFFamily name;Given name;E-mail\r\nHaddad;Sara;sara.h@example.org\r\nLin;Yue;nowhere\r\n"u8.ToArray(), "text/csv")], values);
        mended.Status.ShouldBe(HttpStatusCode.OK);
        mended.One("#errors").TextContent.ShouldContain("nowhere, Yue Lin");
        mended.One("#Command_People").TextContent.Trim().ShouldBe("sara.h@example.org, Sara Haddad\nnowhere, Yue Lin");
        using var sheet = new MemoryStream();
        MiniExcelLibs.MiniExcel.SaveAs(sheet, new[] { new { Wen = "Chen Fang", Post = "fang@example.org" } });
        var sent = await Agenda.TestMaterials.SendFiles(
            staff, mended, "#invite", "Command.Content", [("more.xlsx", sheet.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")], ("Command.People", "sara.h@example.org, Sara Haddad"));
        sent.Status.ShouldBe(HttpStatusCode.Redirect, sent.MainText);
        (await portal.Db(db => db.RegistrationInvitations.Where(invitation => invitation.Email == "sara.h@example.org" || invitation.Email == "fang@example.org").OrderBy(invitation => invitation.Email)
            .Select(invitation => invitation.Addressee).ToListAsync())).ShouldBe(["Chen Fang", "Sara Haddad"]);
        var unreadable = await Agenda.TestMaterials.SendFiles(staff, await staff.GetPage($"{Desk}/new"), "#invite", "Command.Content", [("x.csv", [0xFF, 0x00, 0xD8], "text/csv")], values);
        unreadable.One("#Command_Content-error");
    }
}
