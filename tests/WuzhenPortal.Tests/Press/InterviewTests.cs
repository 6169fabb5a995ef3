using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.Speakers;

namespace WuzhenPortal.Tests.Press;

/// <summary>A journalist asks, the press office passes on, the speaker's office answers.</summary>
public sealed class InterviewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Speaker = "zhang-yong";

    [Fact]
    public async Task A_request_goes_its_way_to_the_speakers_office_and_back()
    {
        var (journalist, keeper) = (await portal.JournalistAsync(), await portal.CreateAccount());
        await portal.KeepProfileAsync(keeper, Speaker);
        var (press, office, desk) = (await portal.SignedIn(journalist), await portal.SignedIn(keeper), await portal.SignedIn(await portal.OfficerAsync()));
        var page = await press.GetPage("/en/press/area/interviews");
        (await press.Submit(page, "form:has(#send)")).One("#Command_Topic").GetAttribute("aria-invalid").ShouldBe("true");
        page = await press.Follow(await press.Submit(page, "form:has(#send)", values: [
            ("Command.Speaker", Speaker), ("Command.Topic", "Data across borders"), ("Command.Format", "OnCamera"), ("Command.Language", "fr"), ("Command.Times", "Any morning")]));
        page.MainText.ShouldContain("Your request is with the press office");
        (await press.Submit(page, "form:has(#send)", values: [("Command.Speaker", Speaker), ("Command.Topic", "Again"), ("Command.Times", "Now")])).MainText.ShouldContain("asked this speaker already");
        (await office.GetPage("/en/me/speaker/interviews")).MainText.ShouldContain("No request yet", Case.Sensitive, "the press office reads it first");

        var code = await CodeOf(journalist);
        page = await desk.GetPage($"/en/organise/press/interviews/{code}");
        page.MainText.ShouldContain("Data across borders");
        page = await desk.Follow(await desk.Submit(page, "form:has(#pass-on)"));
        page.MainText.ShouldContain("Passed on");
        page = await office.GetPage("/en/me/speaker/interviews");
        page.MainText.ShouldContain("Data across borders");
        page = await office.Submit(page, "form[action*=Offer]", values: [("Offer.Offer.Day", "2022-10-01"), ("Offer.Offer.Time", "09:30"), ("Offer.Offer.Place", "Room 7")]);
        page.MainText.ShouldContain("This time is in the past");
        page = await office.Follow(await office.Submit(page, "form[action*=Offer]", values: [("Offer.Offer.Day", "2022-11-09"), ("Offer.Offer.Time", "09:30"), ("Offer.Offer.Place", "Room 7")]));
        page.MainText.ShouldContain("The offer is on its way");

        page = await press.GetPage("/en/press/area");
        page.MainText.ShouldContain("For you to answer: 1");
        page = await press.GetPage("/en/press/area/interviews");
        page.MainText.ShouldContain("9 November 2022, 09:30");
        page = await press.Follow(await press.Submit(page, "form[action*=Accept]"));
        page.MainText.ShouldContain("Agreed");
        (await KindsTo(journalist)).ShouldBe(["InterviewPassedOn", "InterviewOffered"]);
        (await KindsTo(keeper)).ShouldBe(["InterviewRequested", "InterviewAccepted"]);
        page = await desk.GetPage($"/en/organise/press/interviews/{code}");
        page.Document.QuerySelectorAll(".timeline li b").Select(step => step.TextContent).ShouldBe(["Asked", "Passed on", "Time offered", "Agreed"]);
        (await portal.Db(db => db.AuditEntries.CountAsync(entry => entry.Subject == nameof(InterviewRequest)))).ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public async Task Nobody_reads_or_answers_what_is_anothers()
    {
        var (journalist, other, keeper, officer) = (await portal.JournalistAsync(), await portal.JournalistAsync(), await portal.CreateAccount(), await portal.OfficerAsync());
        await portal.KeepProfileAsync(keeper, "wan-lin");
        await portal.Send(new AskForInterview.Command("shen-yi", "Secret plans", InterviewFormat.InPerson, "en", "Noon"), journalist);
        var code = await CodeOf(journalist);
        await portal.Send(new PassInterviewOn.Command(code, 0), officer);
        var offer = new InterviewOffer(new DateOnly(2022, 11, 9), new TimeOnly(9, 0), "Room 1");
        foreach (var (stranger, answer) in new[] { (other, nameof(Application.NotFound)), (keeper, nameof(Forbidden)), (await portal.CreateAccount(), nameof(Forbidden)) })
        {
            (await TestPress.Answer(() => portal.Send(new AcceptInterview.Command(code, 1), stranger))).ShouldBe(answer);
            (await TestPress.Answer(() => portal.Send(new WithdrawInterview.Command(code, 1), stranger))).ShouldBe(answer);
            (await TestPress.Answer(() => portal.Send(new OfferMyInterview.Command(code, 1, offer), stranger))).ShouldBe(nameof(Application.NotFound));
            (await TestPress.Answer(() => portal.Send(new DeclineMyInterview.Command(code, 1, "No"), stranger))).ShouldBe(nameof(Application.NotFound));
            (await TestPress.Answer(() => portal.Send(new OpenInterview.Query(code), stranger))).ShouldBe(nameof(Forbidden));
            (await TestPress.Answer(() => portal.Send(new DeclineInterview.Command(code, 1, "No"), stranger))).ShouldBe(nameof(Forbidden));
        }

        (await portal.Send(new ListMyInterviews.Query(), other)).Requests.ShouldBeEmpty();
        (await portal.Send(new ListMySpeakersInterviews.Query(), keeper)).Requests.ShouldBeEmpty();
        (await TestPress.Answer(() => portal.Send(new ListMySpeakersInterviews.Query(), other))).ShouldBe(nameof(Application.NotFound));
        (await (await portal.SignedIn(keeper)).GetPage("/en/organise/press/interviews")).Status.ShouldBe(HttpStatusCode.Forbidden);

        // Whoever answers an older state than there is hears of the newer one.
        await portal.Send(new OfferInterview.Command(code, 1, offer), officer);
        await Should.ThrowAsync<Conflict>(() => portal.Send(new AcceptInterview.Command(code, 1), journalist));
        await portal.Send(new DeclineInterview.Command(code, 2, "The speaker left early."), officer);
        (await portal.Outbox(journalist.Email!))[^1].PlainText.ShouldContain("The speaker left early.");
        (await TestPress.Answer(() => portal.Send(new AcceptInterview.Command(code, 3), journalist))).ShouldBe("Press.Interviews.NotOffered");
    }

    private Task<string> CodeOf(Account journalist) => portal.Db(db => db.InterviewRequests
        .Where(request => db.Registrations.Any(registration => registration.Id == request.RegistrationId && registration.AccountId == journalist.Id)).Select(request => request.Code).SingleAsync());

    private async Task<List<string>> KindsTo(Account account) => [.. (await portal.Outbox(account.Email!)).Select(mail => mail.Kind).Where(kind => kind.StartsWith("Interview", StringComparison.Ordinal))];
}
