using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A reader sees what was starred, by day, with advice on what cannot be attended both.</summary>
public static class GetMyAgenda
{
    /// <param name="Codes">As they stand in an address, see <see cref="AgendaCode"/>; null for what the reader's account keeps.</param>
    [Public]
    public sealed record Query(int? Year, string? Codes) : IQuery<Result>;

    /// <param name="Codes">Those that are in the agenda, as they stand in an address.</param>
    /// <param name="Unknown">How many are not in the agenda, or no longer.</param>
    /// <param name="WantsMails">Whether a mail tells the reader of changes; null for a reader without account.</param>
    public sealed record Result(int Release, string Codes, int Unknown, IReadOnlyList<Day> Days, bool? WantsMails);

    /// <param name="Date">Null for what is not placed yet.</param>
    public sealed record Day(DateOnly? Date, IReadOnlyList<Item> Items);

    /// <param name="Clashes">What takes place at the same time.</param>
    /// <param name="TooClose">What ends elsewhere too shortly before it.</param>
    public sealed record Item(AgendaEntry Entry, IReadOnlyList<AgendaEntry> Clashes, IReadOnlyList<Gap> TooClose);

    public sealed record Gap(AgendaEntry After, int Minutes);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var kept = user.AccountId is { } account
                ? await db.PersonalAgendas.AsNoTracking().SingleOrDefaultAsync(agenda => agenda.AccountId == account, cancellationToken) ?? new(account)
                : null;
            var codes = query.Codes is null && kept is not null ? kept.Stars : AgendaCode.Read(query.Codes);
            var entries = reading.Entries(codes).ToList();
            var placed = entries.Where(entry => entry.Placement is not null).ToList();
            var days = AgendaReading.ByDay(entries).Select(day => new Day(day.Day, [.. day.Entries.Select(entry => Advise(reading, entry, placed))]));
            var known = entries.Select(entry => entry.Code).ToHashSet();
            return new(reading.Source.Release, string.Join(',', codes.Where(known.Contains)), codes.Count - known.Count, [.. days], kept?.WantsMails);
        }

        private static Item Advise(AgendaReading reading, AgendaEntry entry, List<AgendaEntry> placed)
        {
            if (entry.Placement is not { } at)
            {
                return new(entry, [], []);
            }

            return new(
                entry,
                [.. placed.Where(other => other != entry && !IsPartOf(other, entry) && !IsPartOf(entry, other) && other.Placement!.Start < at.End && at.Start < other.Placement.End)],
                [.. placed.Where(other => other.Placement!.End <= at.Start && at.Start - other.Placement.End < ConflictRules.Walk && reading.Room(other.Placement.Room).IsAwayFrom(reading.Room(at.Room)))
                    .Select(other => new Gap(other, (int)(at.Start - other.Placement!.End).TotalMinutes))]);
        }

        private static bool IsPartOf(AgendaEntry session, AgendaEntry forum) => forum.IsSubForum && session.SubForum?.Slug == forum.Slug;
    }
}
