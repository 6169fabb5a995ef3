using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>An approved person gives the place to a substitute, where the category allows it.</summary>
public sealed class TransferTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task The_place_passes_on_when_the_substitute_hands_in_and_nobody_who_waits_gets_it()
    {
        await portal.SetAsync(category => category with { Capacity = 1, Substitution = Substitution.WithoutReview });
        var registrar = await portal.RegistrarAsync();
        var (giver, waiting) = (await portal.AdmittedAsync(registrar), await portal.AdmittedAsync(registrar));
        var reference = (await portal.RegistrationOf(giver)).Reference;
        await portal.Send(new IssueMyBadge.Command(reference), giver);
        var badge = (await portal.Send(new GetMyBadge.Query(reference), giver)).Face!.Number;
        await portal.Send(new RequestLetter.Command(reference, false), giver);
        var letter = await portal.Db(db => db.InvitationLetters.Select(letter => letter.Code).SingleAsync());

        var browser = await portal.SignedIn(giver);
        (await browser.GetPage($"/en/me/registrations/{reference}")).One($"a[href='/en/me/registrations/{reference}/substitute']");
        var page = await browser.GetPage($"/en/me/registrations/{reference}/substitute");
        var wrong = await browser.Submit(page, "#offer", values: [("Command.Name", "Sara Haddad"), ("Command.Email", giver.Email!.ToUpperInvariant())]);
        wrong.One("#Command_Email-error").TextContent.ShouldContain("your own");
        var offered = await browser.Follow(await browser.Submit(wrong, "#offer", values: [("Command.Email", "Sara@example.org"), ("Command.LanguageCode", "fr")]));
        offered.One("#live-transfer").TextContent.ShouldContain("Sara Haddad");
        offered.Document.QuerySelector("#offer").ShouldBeNull();

        var link = await portal.LinkTo("sara@example.org");
        (await (await portal.SignedIn(waiting)).GetPage(link)).Document.QuerySelector("#answer").ShouldBeNull("the link is not theirs");
        var substitute = await portal.CreateAccount("sara@example.org", languageCode: "fr");
        var hers = await portal.SignedIn(substitute);
        var question = await hers.GetPage(link);
        question.MainText.ShouldContain("Muhammad AL-KHWARIZMI");
        (await hers.Submit(question, "#answer")).Location.ShouldBe("/fr/register/category");
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new TakeTransferBack.Command(reference), giver))).Key.ShouldBe("Registrations.Transfers.IsAccepted");
        (await portal.RegistrationOf(giver)).Status.ShouldBe(RegistrationStatus.Approved, "the place is still the giver's");
        await HandInAsync(substitute);

        var (left, came) = (await portal.RegistrationOf(giver), await portal.RegistrationOf(substitute));
        (left.Status, came.Status).ShouldBe((RegistrationStatus.Withdrawn, RegistrationStatus.Approved));
        left.Steps[^1].Reason.ShouldBe("Your place has passed on to your substitute, Sara Haddad.");
        (await portal.TakenAsync()).ShouldBe(1);
        (await portal.PlaceOf(waiting)).Status.ShouldBe(PlaceStatus.Waiting);
        (await portal.PlaceOf(substitute)).Status.ShouldBe(PlaceStatus.Held);
        (await portal.SendAsOperator(new ListRevokedBadges.Query())).Numbers.ShouldContain(badge);
        (await portal.Send(new CheckLetter.Query(letter), null))!.State.ShouldNotBe(LetterState.Genuine);
        (await portal.Outbox(giver.Email))[^1].Kind.ShouldBe("TransferDone");
        (await portal.Outbox("sara@example.org"))[^1].Kind.ShouldBe("RegistrationApproved");

        var desk = await portal.SignedIn(registrar);
        (await desk.GetPage($"/en/organise/registrations/{reference}")).One($"a[href='/en/organise/registrations/{came.Reference}']");
        (await desk.GetPage($"/en/organise/registrations/{came.Reference}")).One($"a[href='/en/organise/registrations/{reference}']");
        (await browser.GetPage($"/en/me/registrations/{reference}/substitute")).MainText.ShouldContain("Your place has passed on");
        await portal.WithdrawAsync(substitute);
        (await portal.PlaceOf(waiting)).Status.ShouldBe(PlaceStatus.Offered);
    }

    [Fact]
    public async Task With_review_the_giver_keeps_the_place_until_the_yes_and_for_good_after_a_no()
    {
        var registrar = await portal.RegistrarAsync();
        var giver = await portal.AdmittedAsync(registrar);
        var reference = (await portal.RegistrationOf(giver)).Reference;
        (await Should.ThrowAsync<RuleViolation>(portal.Send(Offer("a@example.org"), giver))).Key.ShouldBe("Registrations.Transfers.NotHere");
        await portal.SetAsync(category => category with { Capacity = 1, Substitution = Substitution.WithReview });
        await Should.ThrowAsync<NotFound>(portal.Send(Offer("a@example.org"), await portal.CreateAccount()));

        await portal.Send(Offer("a@example.org"), giver);
        (await Should.ThrowAsync<RuleViolation>(portal.Send(Offer("b@example.org"), giver))).Key.ShouldBe("Registrations.Transfers.HaveOne");
        var link = await portal.LinkTo("a@example.org");
        var browser = await portal.SignedIn(giver);
        await browser.Submit(await browser.GetPage($"/en/me/registrations/{reference}/substitute"), "#take-back");
        (await portal.Outbox("a@example.org"))[^1].Kind.ShouldBe("TransferTakenBack");
        (await (await portal.SignedIn(await portal.CreateAccount("a@example.org"))).GetPage(link)).Document.QuerySelector("#answer").ShouldBeNull("the link is over");

        await portal.Send(Offer("b@example.org"), giver);
        var refused = await portal.CreateAccount("b@example.org");
        await portal.Send(new AcceptRegistrationInvitation.Command(), refused);
        await HandInAsync(refused);
        var application = await portal.RegistrationOf(refused);
        application.Status.ShouldBe(RegistrationStatus.Submitted);
        await portal.Send(new DeclineRegistration.Command(application.Reference, application.Version, "No."), registrar);
        (await portal.RegistrationOf(giver)).Status.ShouldBe(RegistrationStatus.Approved);
        (await portal.Outbox(giver.Email))[^1].Kind.ShouldBe("TransferEnded");

        await portal.Send(Offer("c@example.org"), giver);
        var accepted = await portal.CreateAccount("c@example.org");
        await portal.Send(new AcceptRegistrationInvitation.Command(), accepted);
        await HandInAsync(accepted);
        (await portal.ApproveAsync(registrar, accepted)).ShouldBe(RegistrationStatus.Approved);
        (await portal.RegistrationOf(giver)).Status.ShouldBe(RegistrationStatus.Withdrawn);
        (await portal.TakenAsync()).ShouldBe(1);
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new UndoDecision.Command((await portal.RegistrationOf(accepted)).Reference), registrar))).Key.ShouldBe("Registrations.Transfers.CannotUndo");
        (await portal.Send(new GetMyTransfer.Query(reference), giver)).Past.Select(past => past.Because).ShouldBe([null, TransferEnd.NotTaken, TransferEnd.TakenBack]);

        OfferTransfer.Command Offer(string email) => new(reference, "Sara Haddad", email, "en");
    }

    [Fact]
    public async Task Once_the_giver_has_left_the_substitute_is_judged_as_any_other()
    {
        await portal.SetAsync(category => category with { Capacity = 1, Substitution = Substitution.WithoutReview });
        var registrar = await portal.RegistrarAsync();
        var (giver, waiting) = (await portal.AdmittedAsync(registrar), await portal.AdmittedAsync(registrar));
        await portal.Send(new OfferTransfer.Command((await portal.RegistrationOf(giver)).Reference, "Sara Haddad", "sara@example.org", "en"), giver);
        var substitute = await portal.CreateAccount("sara@example.org");
        await portal.Send(new AcceptRegistrationInvitation.Command(), substitute);
        await portal.WithdrawAsync(giver);
        (await portal.PlaceOf(waiting)).Status.ShouldBe(PlaceStatus.Offered);
        await HandInAsync(substitute);
        (await portal.RegistrationOf(substitute)).Status.ShouldBe(RegistrationStatus.Submitted);
        (await portal.TakenAsync()).ShouldBe(1);
    }

    /// <summary>Fills what is asked, with the address of the account, and hands in.</summary>
    private async Task HandInAsync(Account person)
    {
        var version = (await portal.Send(Applicant.Identity with { Version = (await portal.RegistrationOf(person)).Version, Email = person.Email }, person)).Version;
        version = (await portal.Send(new SaveCategory.Command(version, "delegate", AttendanceMode.OnSite), person)).Version;
        version = (await portal.Send(new SaveOrganisation.Command(version, "House of Wisdom", "Scholar", "IQ"), person)).Version;
        await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), person);
    }
}
