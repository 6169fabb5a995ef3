using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>The places of a category: counted once, waited for in order, offered on.</summary>
public sealed class PlaceTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Five_hundred_people_after_the_last_hundred_places_get_exactly_a_hundred_and_the_others_wait_in_order()
    {
        await portal.SetAsync(category => category with { Capacity = 100 });
        var registrar = await portal.RegistrarAsync();
        var references = await portal.ApplicantsAsync(500);
        var reached = await Task.WhenAll(references.Select(reference => Task.Run(() => portal.Send(new ApproveRegistration.Command(reference, 0), registrar))));
        reached.Count(status => status == RegistrationStatus.Approved).ShouldBe(100);
        reached.Count(status => status == RegistrationStatus.Waitlisted).ShouldBe(400);
        (await portal.TakenAsync()).ShouldBe(100);
        (await portal.Db(db => db.CategoryPlaces.CountAsync(place => place.Status == PlaceStatus.Held))).ShouldBe(100);

        var turns = new List<string>();
        for (var page = 1; page <= 8; page++)
        {
            var list = await portal.Send(new ListWaiting.Query("delegate", page), registrar);
            list.Waiting.Select(person => person.Turn).ShouldBe(Enumerable.Range(((page - 1) * 50) + 1, 50));
            turns.AddRange(list.Waiting.Select(person => person.Reference));
        }

        turns.ShouldBe(await portal.Db(db => db.CategoryPlaces.Where(place => place.Status == PlaceStatus.Waiting).OrderBy(place => place.Id).Select(place => place.Label).ToListAsync()));
        await portal.SetAsync(category => category with { Capacity = 103 });
        (await portal.Db(db => db.CategoryPlaces.Where(place => place.Status == PlaceStatus.Offered).OrderBy(place => place.Id).Select(place => place.Label).ToListAsync())).ShouldBe(turns[..3]);
        (await portal.TakenAsync()).ShouldBe(103);
    }

    [Fact]
    public async Task Who_approves_many_at_once_is_told_how_many_of_them_have_to_wait()
    {
        await portal.SetAsync(category => category with { Capacity = 1 });
        var registrar = await portal.RegistrarAsync();
        var chosen = (await portal.ApplicantsAsync(3)).ConvertAll(reference => new DecideInBulk.Chosen(reference, 0));
        var code = await portal.Send(new DecideInBulk.Command(null, BulkKind.Approve, chosen, null, null, null, null), registrar);
        (await (await portal.SignedIn(registrar)).GetPage($"/en/organise/registrations/bulk/{code}")).MainText.ShouldContain("the category is full: 2.");
    }

    [Fact]
    public async Task Who_waits_sees_the_turn_is_offered_a_freed_place_and_takes_it()
    {
        await portal.SetAsync(category => category with { Capacity = 1 });
        var registrar = await portal.RegistrarAsync();
        var (first, second, third) = (await portal.AdmittedAsync(registrar), await portal.AdmittedAsync(registrar, "zh-Hans"), await portal.AdmittedAsync(registrar));
        var reference = (await portal.RegistrationOf(second)).Reference;
        var browser = await portal.SignedIn(second);
        (await browser.GetPage("/zh/me")).One($"a[href='/zh/me/registrations/{reference}/place']");
        (await browser.GetPage($"/zh/me/registrations/{reference}/place")).MainText.ShouldContain("第 1 位，共 2 位");
        (await portal.PlaceOf(third)).Turn.ShouldBe(2);
        (await (await portal.SignedIn(third)).GetPage($"/en/me/registrations/{reference}/place")).Status.ShouldBe(HttpStatusCode.NotFound);

        await portal.WithdrawAsync(first);
        var page = await browser.GetPage($"/zh/me/registrations/{reference}/place");
        page.MainText.ShouldContain("已为您保留名额");
        var other = (await portal.RegistrationOf(third)).Reference;
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new AcceptPlace.Command(other), third))).Key.ShouldBe("Registrations.Places.OfferOver");
        await Should.ThrowAsync<NotFound>(portal.Send(new AcceptPlace.Command(reference), third));
        (await browser.Submit(page, "#accept")).Location.ShouldBe($"/zh/me/registrations/{reference}");
        (await portal.RegistrationOf(second)).Status.ShouldBe(RegistrationStatus.Approved);
        (await portal.TakenAsync()).ShouldBe(1);
        (await portal.Outbox(second.Email)).Select(mail => mail.Kind).ShouldBe(["RegistrationSubmitted", "RegistrationWaitlisted", "PlaceOffered", "RegistrationApproved"]);
        (await portal.Outbox(second.Email)).ShouldAllBe(mail => mail.SubjectLine.Contains(reference) && mail.LanguageCode == "zh-Hans");
        (await portal.PlaceOf(second)).Steps.Select(step => step.Status).ShouldBe([PlaceStatus.Waiting, PlaceStatus.Offered, PlaceStatus.Held]);
    }

    [Fact]
    public async Task An_offer_is_held_until_its_time_passes_on_and_who_missed_it_waits_again_behind_the_others()
    {
        await portal.SetAsync(category => category with { Capacity = 1, OfferHours = 24 });
        var registrar = await portal.RegistrarAsync();
        var people = new List<Persistence.Accounts.Account>();
        for (var number = 0; number < 4; number++)
        {
            people.Add(await portal.AdmittedAsync(registrar));
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await portal.WithdrawAsync(people[0]);
        portal.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        (await portal.SendAsOperator(new ExpirePlaces.Command())).ShouldBe(0);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var missed = (await portal.RegistrationOf(people[1])).Reference;
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new AcceptPlace.Command(missed), people[1]))).Key.ShouldBe("Registrations.Places.OfferOver");
        (await portal.SendAsOperator(new ExpirePlaces.Command())).ShouldBe(1);
        (await portal.PlaceOf(people[2])).Status.ShouldBe(PlaceStatus.Offered);
        (await portal.Outbox(people[1].Email))[^1].Kind.ShouldBe("PlaceExpired");

        var browser = await portal.SignedIn(people[1]);
        await browser.Submit(await browser.GetPage($"/en/me/registrations/{missed}/place"), "#again");
        (await portal.PlaceOf(people[1])).Turn.ShouldBe(2, "the fourth waits already");
        await portal.WithdrawAsync(people[2]);
        (await portal.PlaceOf(people[3])).Status.ShouldBe(PlaceStatus.Offered, "who is offered a place and declines frees it");
        (await portal.TakenAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task To_move_somebody_ahead_needs_a_reason_that_is_audited_and_shown()
    {
        await portal.SetAsync(category => category with { Capacity = 0 });
        var registrar = await portal.RegistrarAsync();
        var (first, second) = (await portal.AdmittedAsync(registrar), await portal.AdmittedAsync(registrar));
        var reference = (await portal.RegistrationOf(second)).Reference;
        var desk = await portal.SignedIn(registrar);
        var page = await desk.GetPage("/en/organise/registrations/waiting?category=delegate");
        var refused = await desk.Submit(page, "form[action*='Move']", values: [("Move.Reason", " ")]);
        refused.One("#Move_Reason-error").TextContent.ShouldContain("Say why");
        (await portal.PlaceOf(second)).Turn.ShouldBe(2);

        var moved = await desk.Follow(await desk.Submit(refused, "form[action*='Move']", values: [("Move.Reason", "Opens the forum.")]));
        moved.MainText.ShouldContain("Opens the forum.");
        moved.One(".timeline").TextContent.ShouldContain("Rui Registrar");
        (await portal.PlaceOf(second)).Turn.ShouldBe(1);
        (await portal.PlaceOf(first)).Turn.ShouldBe(2);
        (await (await portal.SignedIn(second)).GetPage($"/en/me/registrations/{reference}/place")).MainText.ShouldContain("Opens the forum.");
        var entry = await portal.Db(db => db.AuditEntries.SingleAsync(entry => entry.Action == "MoveAhead"));
        entry.ActorId.ShouldBe(registrar.Id);
        entry.Changes.ShouldContain(change => change.Property == "MovedBecause" && change.After == "Opens the forum.");
        await Should.ThrowAsync<Conflict>(portal.Send(new MoveAhead.Command(reference, 0, "Again."), registrar));
        await Should.ThrowAsync<Forbidden>(portal.Send(new MoveAhead.Command(reference, 1, "Me."), second));
        await Should.ThrowAsync<Forbidden>(portal.Send(new MoveAhead.Command(reference, 1, "Me."), await portal.CreateAccount(roles: Role.AgendaManager)));
    }

    [Fact]
    public async Task Without_review_handing_in_is_enough_and_told_once_until_the_category_is_full()
    {
        await portal.SetAsync(category => category with { Capacity = 1, NeedsReview = false });
        var (first, second) = (await portal.CreateAccount(), await portal.CreateAccount());
        await portal.SubmittedAsync(first);
        (await portal.RegistrationOf(first)).Status.ShouldBe(RegistrationStatus.Approved);
        (await portal.Outbox(first.Email)).Select(mail => mail.Kind).ShouldBe(["RegistrationApproved"]);
        (await portal.Visitor().GetPage("/en/register")).MainText.ShouldContain("Full: you can still apply");
        await portal.SubmittedAsync(second);
        (await portal.RegistrationOf(second)).Status.ShouldBe(RegistrationStatus.Waitlisted);
        (await Should.ThrowAsync<RuleViolation>(portal.SetAsync(category => category with { Capacity = 0 }))).Key.ShouldBe("Registrations.Categories.FewerThanTaken");
    }

    [Fact]
    public async Task Members_of_delegations_are_not_counted_here()
    {
        await portal.SetAsync(category => category with { Capacity = 0 });
        var person = await portal.CreateAccount();
        await portal.SubmittedAsync(person);
        await portal.Db(db => db.Registrations.Where(registration => registration.AccountId == person.Id).ExecuteUpdateAsync(set => set.SetProperty(registration => registration.DelegationMemberId, 7)));
        (await portal.ApproveAsync(await portal.RegistrarAsync(), person)).ShouldBe(RegistrationStatus.Approved);
        (await portal.TakenAsync()).ShouldBe(0);
    }
}
