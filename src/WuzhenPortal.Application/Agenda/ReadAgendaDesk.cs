using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager looks at the working draft: by day, with what differs from the last release and what looks wrong.</summary>
public static class ReadAgendaDesk
{
    [Requires(Permission.EditAgenda)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Unplaced">Without room and time yet.</param>
    /// <param name="Releases">The latest first.</param>
    /// <param name="Waiting">Sub-forums whose organisers propose changes that are not in the draft.</param>
    /// <param name="Held">Mails about a release that wait for somebody's word.</param>
    public sealed record Result(
        IReadOnlyList<Day> Days, IReadOnlyList<Item> Unplaced, IReadOnlyList<AgendaChange> Changes, IReadOnlyList<AgendaConflict> Conflicts, IReadOnlyList<Release> Releases,
        IReadOnlyList<WaitingForum> Waiting, HeldNotice? Held)
    {
        /// <summary>Whether the draft holds nothing that could be released.</summary>
        public bool IsEmpty => Days.Count == 0 && Unplaced.Count == 0;

        /// <summary>Conflicts with which it must not be released.</summary>
        public int Blocking => Conflicts.Count(conflict => conflict.Level >= ConflictLevel.BlocksRelease);
    }

    /// <param name="Date">In the summit's zone.</param>
    public sealed record Day(DateOnly Date, IReadOnlyList<Item> Items);

    /// <summary>A sub-forum or a session.</summary>
    /// <param name="Format">Null for a sub-forum.</param>
    /// <param name="IsInside">Stands below its sub-forum.</param>
    /// <param name="Theme">Of a sub-forum.</param>
    /// <param name="Change">How it differs from the last release; null where it does not.</param>
    public sealed record Item(
        string Slug, LocalizedText Name, SessionFormat? Format, bool IsInside, LocalizedText? Theme, Hue Hue, LocalizedText? Room, TimeSlot? Slot, bool IsSlotIllustrative,
        IReadOnlyList<LocalizedText> Speakers, AgendaChangeKind? Change);

    /// <param name="By">Who released it; null for an import.</param>
    public sealed record Release(int Number, DateTimeOffset At, string? By, string Note);

    /// <param name="Release">Number of the release it tells of.</param>
    public sealed record HeldNotice(int Release, int People);

    internal sealed class Handler(PortalDbContext db, AgendaConflicts conflicts, ForumProposals proposals) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.TimeZone }).SingleAsync(cancellationToken);
            var releases = await (from release in db.AgendaReleases.AsNoTracking()
                                  join account in db.Users on release.ReleasedBy equals account.Id into accounts
                                  from account in accounts.DefaultIfEmpty()
                                  where release.SummitId == summit.Id
                                  orderby release.Number descending
                                  select new Release(release.Number, release.ReleasedAt, account.DisplayName, release.Note)).ToListAsync(cancellationToken);
            var released = await db.AgendaReleases.AsNoTracking().Where(release => release.SummitId == summit.Id)
                .OrderByDescending(release => release.Number).Select(release => release.Snapshot).FirstOrDefaultAsync(cancellationToken);
            var held = await db.ReleaseNotices.AsNoTracking().Where(notice => notice.SummitId == summit.Id && notice.Status == NoticeStatus.Held)
                .Select(notice => new HeldNotice(notice.Release, notice.People)).SingleOrDefaultAsync(cancellationToken);
            var draft = await WorkingDraft.ReadAsync(db, summit.Id, cancellationToken);
            var changes = AgendaDifference.Between(released is null ? new([], [], [], [], [], []) : ReleasedAgenda.Deserialize(released), draft);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone);
            var board = new Board(draft, changes);
            return new(
                [.. board.Placed().GroupBy(item => zone.DayOf(item.Slot!.Value.Start)).OrderBy(day => day.Key).Select(day => new Day(day.Key, board.Nested([.. day])))],
                board.Unplaced(), changes, await conflicts.InAsync(summit.Id, draft, cancellationToken), releases,
                await proposals.WaitingAsync(summit.Id, cancellationToken), held);
        }
    }

    /// <summary>Turns the draft into rows.</summary>
    private sealed class Board
    {
        private readonly Dictionary<string, AgendaSnapshot.Theme> themes;
        private readonly Dictionary<string, LocalizedText> rooms;
        private readonly Dictionary<string, LocalizedText> speakers;
        private readonly Dictionary<string, string?> forumOf;
        private readonly Dictionary<(AgendaPart, string), AgendaChangeKind> changes;
        private readonly List<Item> items;

        public Board(AgendaSnapshot draft, IReadOnlyList<AgendaChange> changes)
        {
            themes = draft.Themes.ToDictionary(theme => theme.Slug);
            rooms = draft.Rooms.ToDictionary(room => room.Slug, room => room.Name);
            speakers = draft.Speakers.ToDictionary(speaker => speaker.Slug, speaker => speaker.Name);
            forumOf = draft.Sessions.ToDictionary(session => session.Slug, session => session.SubForum);
            this.changes = changes.ToDictionary(change => (change.Part, change.Slug), change => change.Kind);
            items = [.. draft.SubForums.Select(Row), .. draft.Sessions.Select(Row)];
        }

        public IEnumerable<Item> Placed() => items.Where(item => item.Slot is not null);

        public List<Item> Unplaced() => items.FindAll(item => item.Slot is null);

        /// <summary>By time, sessions below their sub-forum where it is on the same day.</summary>
        public IReadOnlyList<Item> Nested(IReadOnlyList<Item> day)
        {
            var forums = day.Where(item => item.Format is null).Select(item => item.Slug).ToHashSet();
            bool IsInside(Item item) => item.Format is not null && forumOf[item.Slug] is { } forum && forums.Contains(forum);
            var inside = day.Where(IsInside).ToLookup(item => forumOf[item.Slug]!);
            return
            [
                .. day.Where(item => !IsInside(item)).OrderBy(item => item.Slot!.Value.Start).SelectMany(item => item.Format is null
                    ? inside[item.Slug].OrderBy(session => session.Slot!.Value.Start).Select(session => session with { IsInside = true }).Prepend(item)
                    : [item]),
            ];
        }

        private Item Row(AgendaSnapshot.SubForum forum) => new(
            forum.Slug, forum.Name, null, false, themes[forum.Theme].Name, themes[forum.Theme].Hue, Room(forum.Slot), forum.Slot?.Time, forum.Slot is { IsIllustrative: true }, [],
            Change(AgendaPart.SubForum, forum.Slug));

        private Item Row(AgendaSnapshot.Session session) => new(
            session.Slug, session.Title, session.Format, false, null, Hue.Slate, Room(session.Slot), session.Slot?.Time, session.Slot is { IsIllustrative: true },
            [.. session.Speakers.Select(speaker => speakers[speaker])], Change(AgendaPart.Session, session.Slug));

        private LocalizedText? Room(AgendaSnapshot.Slot? slot) => slot is null ? null : rooms[slot.Room];

        private AgendaChangeKind? Change(AgendaPart part, string slug) => changes.TryGetValue((part, slug), out var kind) ? kind : null;
    }
}
