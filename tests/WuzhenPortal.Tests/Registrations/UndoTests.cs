using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>A single decision at the desk can be taken back for ten minutes.</summary>
public sealed class UndoTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task An_approval_is_taken_back_with_its_place_and_its_mail_and_the_place_is_offered_on()
    {
        await portal.SetAsync(category => category with { Capacity = 1 });
        var registrar = await portal.RegistrarAsync();
        var (person, next) = (await portal.CreateAccount(), await portal.CreateAccount());
        var reference = await portal.SubmittedAsync(person);
        await portal.SubmittedAsync(next);
        var browser = await portal.SignedIn(registrar);
        var decided = await browser.Follow(await browser.Submit(await browser.GetPage($"/en/organise/registrations/{reference}"), button: "#approve"));
        decided.MainText.ShouldContain("The person is told in ten minutes");
        var mail = (await portal.Outbox(person.Email))[^1];
        (mail.Kind, mail.DueAt).ShouldBe(("RegistrationApproved", portal.Clock.GetUtcNow().AddMinutes(10)));
        (await portal.ApproveAsync(registrar, next)).ShouldBe(RegistrationStatus.Waitlisted);

        await Should.ThrowAsync<Forbidden>(portal.Send(new UndoDecision.Command(reference), person));
        portal.Clock.Advance(TimeSpan.FromMinutes(9));
        var undone = await browser.Follow(await browser.Submit(await browser.GetPage($"/en/organise/registrations/{reference}"), "form.desk-undo"));
        undone.One("#approve").HasAttribute("disabled").ShouldBeFalse();
        undone.Document.QuerySelector("#undo-decision").ShouldBeNull();
        (await portal.RegistrationOf(person)).Status.ShouldBe(RegistrationStatus.Submitted);
        (await portal.Outbox(person.Email)).Select(mail => mail.Kind).ShouldBe(["RegistrationSubmitted"]);
        (await portal.PlaceOf(next)).Status.ShouldBe(PlaceStatus.Offered);
        (await portal.TakenAsync()).ShouldBe(1);
        (await portal.Db(db => db.CategoryPlaces.AnyAsync(place => place.Label == reference))).ShouldBeFalse("nobody was told of it: no history of a place is left");
        (await portal.Db(db => db.AuditEntries.CountAsync(entry => entry.Action == "UndoDecision" && entry.Subject == nameof(Registration) && entry.SubjectName == reference && entry.ActorId == registrar.Id))).ShouldBe(1);
        await Should.ThrowAsync<NotFound>(portal.Send(new UndoDecision.Command(reference), registrar));
    }

    [Fact]
    public async Task Who_moves_on_before_the_mail_of_a_decision_leaves_is_not_told_what_is_no_longer_so()
    {
        var registrar = await portal.RegistrarAsync();
        var (asked, gone) = (await portal.CreateAccount(), await portal.CreateAccount());
        var reference = await portal.SubmittedAsync(asked);
        await portal.Send(new AskForInformation.Command(reference, (await portal.RegistrationOf(asked)).Version, "Your employer?"), registrar);
        await portal.Send(new SubmitRegistration.Command((await portal.RegistrationOf(asked)).Version, RegistrationTerms.Version, true, "House of Ink"), asked);
        await portal.SubmittedAsync(gone);
        await portal.ApproveAsync(registrar, gone);
        await portal.WithdrawAsync(gone);

        (await portal.Outbox(asked.Email)).Where(mail => mail.WithdrawnAt is not null).ShouldHaveSingleItem().Kind.ShouldBe("RegistrationInformationRequested");
        (await portal.Outbox(gone.Email)).Where(mail => mail.WithdrawnAt is null).Select(mail => mail.Kind).ShouldBe(["RegistrationSubmitted", "RegistrationWithdrawn"]);
        await portal.ApproveAsync(registrar, asked);
        (await portal.Outbox(asked.Email))[^1].ShouldSatisfyAllConditions(mail => mail.Kind.ShouldBe("RegistrationApproved"), mail => mail.WithdrawnAt.ShouldBeNull("the mail of this decision is its own"));
    }

    [Fact]
    public async Task What_is_told_or_acted_on_stays_and_an_opinion_goes_alone()
    {
        var registrar = await portal.RegistrarAsync();
        var (late, acted, twice) = (await portal.CreateAccount(), await portal.CreateAccount(), await portal.CreateAccount());
        foreach (var person in new[] { late, acted, twice })
        {
            await portal.SubmittedAsync(person);
        }

        var (first, second) = (await portal.RegistrationOf(late), await portal.RegistrationOf(acted));
        await portal.Send(new DeclineRegistration.Command(first.Reference, first.Version, "Full."), registrar);
        await portal.Send(new AskForInformation.Command(second.Reference, second.Version, "Your employer?"), registrar);
        await portal.Send(new SaveOrganisation.Command((await portal.RegistrationOf(acted)).Version, "House of Ink", "Scholar", "IQ"), acted);
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new UndoDecision.Command(second.Reference), registrar))).Key.ShouldBe("Registrations.Bulk.ActedSince");
        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new UndoDecision.Command(first.Reference), registrar))).Key.ShouldBe("Registrations.Bulk.TooLate");
        (await (await portal.SignedIn(registrar)).GetPage($"/en/organise/registrations/{first.Reference}")).Document.QuerySelector("#undo-decision").ShouldBeNull();
        (await portal.RegistrationOf(late)).Status.ShouldBe(RegistrationStatus.Declined);

        await portal.SetAsync(category => category with { Reviewers = 2 });
        var third = await portal.RegistrationOf(twice);
        await portal.Send(new ApproveRegistration.Command(third.Reference, third.Version), registrar);
        (await portal.Send(new UndoDecision.Command(third.Reference), registrar)).ShouldBe(RegistrationStatus.Submitted);
        (await portal.Send(new OpenDeskFile.Query(third.Reference), registrar)).Opinions.ShouldBeEmpty();
        await portal.Send(new ApproveRegistration.Command(third.Reference, (await portal.RegistrationOf(twice)).Version), await portal.RegistrarAsync());
        (await portal.Send(new OpenDeskFile.Query(third.Reference), registrar)).Opinions.Count.ShouldBe(1);
    }
}
