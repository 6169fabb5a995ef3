using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager looks at one day of the working draft as a board: rooms as columns, five minutes as a step, and beside it what has no place yet.</summary>
public static class ReadBoard
{
    /// <param name="Day">In the summit's zone; a day that has nothing to do with the summit becomes its first.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Query(DateOnly? Day) : IQuery<Result>;

    /// <param name="Days">Those of the summit, and all others on which something is placed.</param>
    /// <param name="Start">Where the grid begins.</param>
    /// <param name="Closures">Times in which rooms cannot be used.</param>
    /// <param name="Conflicts">Of what stands on this day.</param>
    /// <param name="State">See <see cref="BoardState"/>.</param>
    public sealed record Result(
        DateOnly Day, IReadOnlyList<DateOnly> Days, DateTimeOffset Start, int Hours, IReadOnlyList<Venue> Venues, IReadOnlyList<Block> Blocks, IReadOnlyList<Block> Unplaced,
        IReadOnlyList<Closure> Closures, IReadOnlyList<AgendaConflict> Conflicts, string State)
    {
        public int Columns => Venues.Sum(venue => venue.Columns.Count);
    }

    /// <summary>A venue over its rooms.</summary>
    public sealed record Venue(LocalizedText Name, IReadOnlyList<Column> Columns);

    /// <summary>A room. One that holds several things at once has a column for each.</summary>
    /// <param name="Seats">0 for a room without walls.</param>
    /// <param name="Number">1 for the first of all.</param>
    public sealed record Column(string Room, LocalizedText Name, int Seats, int Number);

    /// <summary>A sub-forum or a session.</summary>
    /// <param name="Format">Null for a sub-forum.</param>
    /// <param name="Frame">Slug of the sub-forum in which it lies; null for what stands for itself.</param>
    /// <param name="Version">Goes along when it is moved.</param>
    /// <param name="Place">Null while not placed.</param>
    public sealed record Block(
        string Slug, LocalizedText Name, SessionFormat? Format, SubForumName? SubForum, string? Frame, Hue Hue, IReadOnlyList<LocalizedText> Speakers, int Version, Place? Place,
        IReadOnlyList<AgendaConflict> Conflicts)
    {
        public bool IsSubForum => Format is null;

        /// <summary>What it is in an address.</summary>
        public string Path => $"{(IsSubForum ? "sub-forums" : "sessions")}/{Slug}";
    }

    /// <param name="Column">1 for the first room.</param>
    /// <param name="From">Steps of five minutes after the grid's start.</param>
    /// <param name="For">Length in steps.</param>
    public sealed record Place(string Room, LocalizedText RoomName, TimeSlot Slot, bool IsIllustrative, int Column, int From, int For);

    /// <param name="Place">On the grid, in the first column of its room.</param>
    public sealed record Closure(Place Place, string Reason);

    internal sealed class Handler(PortalDbContext db, AgendaConflicts conflicts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.TimeZone, summit.StartsOn, summit.EndsOn }).SingleAsync(cancellationToken);
            // Before the draft: whoever saves in between is noticed by the next look.
            var state = await BoardState.ReadAsync(db, summit.Id, cancellationToken);
            var draft = await WorkingDraft.ReadAsync(db, summit.Id, cancellationToken);
            var sessions = await db.Sessions.Where(session => session.SummitId == summit.Id).Select(session => new { session.Slug, session.Version }).ToDictionaryAsync(session => session.Slug, session => session.Version, cancellationToken);
            var forums = await db.SubForums.Where(forum => forum.SummitId == summit.Id).Select(forum => new { forum.Slug, forum.Version }).ToDictionaryAsync(forum => forum.Slug, forum => forum.Version, cancellationToken);
            var board = new AgendaBoard(draft, await conflicts.InAsync(summit.Id, draft, cancellationToken), new(forums, sessions), TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone));
            return board.On(request.Day, summit.StartsOn, summit.EndsOn, state);
        }
    }
}
