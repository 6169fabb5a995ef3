using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A reader who knows an earlier release learns what has changed since, of everything or of what was starred.</summary>
public static class ListAgendaChanges
{
    private const int MostShown = 200;

    /// <param name="Since">Number of the release that the reader knows.</param>
    /// <param name="Codes">As they stand in an address; null for everything.</param>
    [Public]
    public sealed record Query(int? Year, int Since, string? Codes) : IQuery<Result>;

    /// <param name="Since">0 where there is nothing to compare with.</param>
    public sealed record Result(int Release, DateTimeOffset? ReleasedAt, int Since, IReadOnlyList<Change> Changes);

    /// <param name="Entry">As it is now; as it was, for what is gone.</param>
    /// <param name="Before">Where it was placed, for what moved.</param>
    /// <param name="Fields">What else differs, as in <c>Title</c>.</param>
    public sealed record Change(AgendaChangeKind Kind, AgendaEntry Entry, Placement? Before, IReadOnlyList<string> Fields);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var before = query.Since >= 1 && query.Since < now.Source.Release ? AgendaReading.Of(await released.GetReleaseAsync(query.Year, query.Since, cancellationToken)) : now;
            if (before.Source.Release != query.Since || before == now)
            {
                return new(now.Source.Release, now.Source.ReleasedAt, 0, []);
            }

            var entriesNow = now.EveryEntry().ToDictionary(Key);
            var entriesBefore = before.EveryEntry().ToDictionary(Key);
            var asked = query.Codes is null ? null : AgendaCode.Read(query.Codes).ToHashSet();
            var changes = AgendaDifference.Between(before.Agenda, now.Agenda)
                .Where(change => change.Part is AgendaPart.Session or AgendaPart.SubForum)
                .Select(change =>
                {
                    var key = (change.Part == AgendaPart.SubForum, change.Slug);
                    var old = entriesBefore.GetValueOrDefault(key);
                    return new Change(change.Kind, entriesNow.GetValueOrDefault(key) ?? old!, change.Kind == AgendaChangeKind.Moved ? old?.Placement : null, [.. change.Fields.Select(field => field.Field)]);
                })
                .Where(change => asked?.Contains(change.Entry.Code) ?? true)
                .OrderBy(change => change.Entry.Placement?.Start ?? DateTimeOffset.MaxValue)
                .Take(MostShown);
            return new(now.Source.Release, now.Source.ReleasedAt, query.Since, [.. changes]);
        }

        private static (bool IsSubForum, string Slug) Key(AgendaEntry entry) => (entry.IsSubForum, entry.Slug);
    }
}
