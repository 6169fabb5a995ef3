using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>A room is never used twice at once.</summary>
public sealed class RoomBookingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Taken = "Agenda.Desk.RoomTaken";

    [Fact]
    public async Task A_session_in_a_taken_room_is_refused_with_the_clash_named()
    {
        await Create(Drafts.Session("First in Hall 1", Drafts.Slot("hall-1", 9, 11)));
        var refusal = await Should.ThrowAsync<RuleViolation>(Create(Drafts.Session("Second in Hall 1", Drafts.Slot("hall-1", 10, 12))));
        refusal.Key.ShouldBe(Taken);
        refusal.Property.ShouldBe("Session.Slot.Room");
        refusal.Arguments[0].ToString().ShouldBe("Hall 1");
        refusal.Arguments[1].ToString().ShouldBe("First in Hall 1");
        refusal.Arguments[2].ShouldBe(new TimeSlot(At(9), At(11)));
        (await portal.Db(db => db.Sessions.AnyAsync(session => session.Slug == "second-in-hall-1"))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_ends_when_the_next_begins_does_not_clash()
    {
        await Create(Drafts.Session("Before", Drafts.Slot("hall-2", 9, 10)));
        await Create(Drafts.Session("After", Drafts.Slot("hall-2", 10, 11)));
        await Create(Drafts.Session("Until midnight", new("hall-2", Drafts.FreeDay, new TimeOnly(22, 0), TimeOnly.MinValue)));
        (await Should.ThrowAsync<RuleViolation>(Create(Drafts.Session("Late", Drafts.Slot("hall-2", 22, 23))))).Key.ShouldBe(Taken);
    }

    [Fact]
    public async Task The_online_room_holds_any_number_at_once()
    {
        await Create(Drafts.Session("Stream one", Drafts.Slot("livestream", 9, 10)));
        await Create(Drafts.Session("Stream two", Drafts.Slot("livestream", 9, 10)));
    }

    [Fact]
    public async Task A_sub_forum_shares_its_room_with_its_own_sessions_and_with_nobody_else()
    {
        var theme = await portal.Db(db => db.Themes.Select(theme => theme.Slug).FirstAsync());
        var forum = await portal.SendAsOperator(new CreateSubForum.Command(Drafts.SubForum("Forum in Hall 3", theme, Drafts.Slot("hall-3", 9, 12))));
        await Create(Drafts.Session("Inside", Drafts.Slot("hall-3", 9, 10), forum));

        (await Should.ThrowAsync<RuleViolation>(Create(Drafts.Session("Also inside", Drafts.Slot("hall-3", 9, 10), forum)))).Arguments[1].ToString().ShouldBe("Inside");
        (await Should.ThrowAsync<RuleViolation>(Create(Drafts.Session("Stranger", Drafts.Slot("hall-3", 11, 12))))).Arguments[1].ToString().ShouldBe("Forum in Hall 3");
        var other = Drafts.SubForum("Other forum", theme, Drafts.Slot("hall-3", 11, 13));
        (await Should.ThrowAsync<RuleViolation>(portal.SendAsOperator(new CreateSubForum.Command(other)))).Arguments[1].ToString().ShouldBe("Forum in Hall 3");

        // Its forum moves away, but the session stays: the room is still the session's.
        var opened = await portal.SendAsOperator(new OpenSubForum.Query(forum));
        await Edit(new EditSubForum.Command(forum, opened.Version, opened.Stored! with { Slot = Drafts.Slot("hall-4", 9, 12) }));
        var early = Drafts.SubForum("Early forum", theme, Drafts.Slot("hall-3", 8, 10));
        (await Should.ThrowAsync<RuleViolation>(portal.SendAsOperator(new CreateSubForum.Command(early)))).Arguments[1].ToString().ShouldBe("Inside");
    }

    [Fact]
    public async Task A_session_does_not_clash_with_itself()
    {
        var slug = await Create(Drafts.Session("Longer", Drafts.Slot("hall-5", 9, 10)));
        var opened = await portal.SendAsOperator(new OpenSession.Query(slug));
        await Edit(new EditSession.Command(slug, opened.Version, opened.Stored! with { Slot = Drafts.Slot("hall-5", 9, 11) }));
        (await portal.SendAsOperator(new OpenSession.Query(slug))).Stored!.Slot.End.ShouldBe(new TimeOnly(11, 0));
    }

    [Fact]
    public async Task Of_twenty_who_want_one_slot_at_once_exactly_one_gets_it()
    {
        using var start = new SemaphoreSlim(0);
        var wishes = Enumerable.Range(1, 20).Select(number => Task.Run(async () =>
        {
            await start.WaitAsync(TestContext.Current.CancellationToken);
            try
            {
                await Create(Drafts.Session($"Wish {number}", Drafts.Slot("hall-6", 9, 10)));
                return "placed";
            }
            catch (RuleViolation refusal)
            {
                return refusal.Key;
            }
        }, TestContext.Current.CancellationToken)).ToList();
        start.Release(20);
        var answers = await Task.WhenAll(wishes);
        answers.Count(answer => answer == "placed").ShouldBe(1);
        answers.Count(answer => answer == Taken).ShouldBe(19);
        (await portal.Db(db => db.Sessions.CountAsync(session => session.Slug.StartsWith("wish-")))).ShouldBe(1);
    }

    [Fact]
    public async Task A_room_that_is_gone_is_refused_beside_its_field() =>
        (await Should.ThrowAsync<RuleViolation>(Create(Drafts.Session("Nowhere", Drafts.Slot("no-such-room", 9, 10))))).Property.ShouldBe("Session.Slot.Room");

    private static DateTimeOffset At(int hour) => new(2022, 11, 12, hour, 0, 0, TimeSpan.FromHours(8));

    private Task<string> Create(SessionFields session) => portal.SendAsOperator(new CreateSession.Command(session));

    private async Task Edit(MediatR.IRequest command) => await portal.Send(command, await Manager());

    private Task<Account> Manager() => portal.CreateAccount(roles: Domain.Accounts.Role.AgendaManager);
}
