using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>Something that an article is about.</summary>
/// <param name="Address">Local, such as <c>/sessions/opening</c>.</param>
public sealed record RelatedThing(string Address, RelatedKind Kind, LocalizedText Name);

public enum RelatedKind
{
    Session,
    SubForum,
    Speaker,
    Exhibitor,
}

/// <summary>Knows what articles can be about, by the local addresses of what is public.</summary>
internal sealed class RelatedThings(PortalDbContext db, ReleasedAgenda released)
{
    private const string Sessions = "/sessions/";
    private const string SubForums = "/sub-forums/";
    private const string Speakers = "/speakers/";
    private const string Exhibitors = "/expo/";

    /// <summary>Those of the addresses behind which there is something public, in their order.</summary>
    public async Task<IReadOnlyList<RelatedThing>> FindAsync(int? year, long summitId, IEnumerable<string> addresses, CancellationToken cancel)
    {
        List<string> asked = [.. addresses];
        if (asked.Count == 0)
        {
            return [];
        }

        var stands = asked.Where(address => address.StartsWith(Exhibitors, StringComparison.Ordinal)).Select(address => address[Exhibitors.Length..]).ToList();
        var known = (await OfAgendaAsync(year, cancel)).Concat(stands.Count == 0 ? [] : await ExhibitorsAsync(summitId, stands, cancel)).ToDictionary(thing => thing.Address);
        return [.. asked.Select(address => known.GetValueOrDefault(address)).OfType<RelatedThing>()];
    }

    /// <summary>All that there is to choose from.</summary>
    public async Task<IReadOnlyList<RelatedThing>> AllAsync(long summitId, CancellationToken cancel) =>
        [.. await OfAgendaAsync(null, cancel), .. await ExhibitorsAsync(summitId, null, cancel)];

    private async Task<IEnumerable<RelatedThing>> OfAgendaAsync(int? year, CancellationToken cancel)
    {
        var agenda = (await released.GetAsync(year, cancel)).Agenda;
        return
        [
            .. agenda.SubForums.Select(forum => new RelatedThing($"{SubForums}{forum.Slug}", RelatedKind.SubForum, forum.Name)),
            .. agenda.Sessions.Select(session => new RelatedThing($"{Sessions}{session.Slug}", RelatedKind.Session, session.Title)),
            .. agenda.Speakers.Select(speaker => new RelatedThing($"{Speakers}{speaker.Slug}", RelatedKind.Speaker, speaker.Name)),
        ];
    }

    private async Task<IReadOnlyList<RelatedThing>> ExhibitorsAsync(long summitId, List<string>? slugs, CancellationToken cancel)
    {
        var exhibitors = db.Exhibitors.AsNoTracking().Where(exhibitor => exhibitor.SummitId == summitId);
        if (slugs is not null)
        {
            exhibitors = exhibitors.Where(exhibitor => slugs.Contains(exhibitor.Slug));
        }

        var found = await exhibitors.OrderBy(exhibitor => exhibitor.Slug).Select(exhibitor => new { exhibitor.Slug, exhibitor.Name }).ToListAsync(cancel);
        return found.ConvertAll(exhibitor => new RelatedThing($"{Exhibitors}{exhibitor.Slug}", RelatedKind.Exhibitor, exhibitor.Name));
    }
}
