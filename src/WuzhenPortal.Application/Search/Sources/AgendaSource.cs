using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search.Sources;

/// <summary>Sessions, sub-forums and speakers of each summit's latest release. What is only in the working draft is not among them.</summary>
internal sealed class AgendaSource : ISearchSource
{
    public IQueryable<SearchPart> Parts(PortalDbContext db) => db.AgendaReleases
        .Where(release => !db.AgendaReleases.Any(later => later.SummitId == release.SummitId && later.Number > release.Number))
        .Select(release => new SearchPart { Id = release.Id, Version = release.Version });

    public async Task<IReadOnlyList<(long, SearchDocument)>> ReadAsync(PortalDbContext db, IReadOnlyCollection<long> parts, CancellationToken cancel)
    {
        var releases = await db.AgendaReleases.AsNoTracking().Where(release => parts.Contains(release.Id))
            .Select(release => new { release.Id, release.SummitId, release.Snapshot }).ToListAsync(cancel);
        return [.. releases.SelectMany(release => Documents(release.SummitId, ReleasedAgenda.Deserialize(release.Snapshot)).Select(document => (release.Id, document)))];
    }

    private static IEnumerable<SearchDocument> Documents(long summit, AgendaSnapshot agenda)
    {
        var forums = agenda.SubForums.ToDictionary(forum => forum.Slug);
        var themes = agenda.Themes.ToDictionary(theme => theme.Slug);
        var people = agenda.Speakers.ToDictionary(speaker => speaker.Slug);
        foreach (var session in agenda.Sessions)
        {
            yield return new SearchDocument(SearchKind.Session, summit, $"/sessions/{session.Slug}", session.Title)
            {
                Text = session.Abstract,
                Line = session.SubForum is { } forum ? forums[forum].Name : Domain.LocalizedText.Empty,
                Names = [.. session.Speakers.Select(slug => people[slug].Name).SelectMany(name => name.All.Values.Concat(SourceTexts.Spelt(name)))],
                At = session.Slot?.Start,
            };
        }

        foreach (var forum in agenda.SubForums)
        {
            yield return new SearchDocument(SearchKind.SubForum, summit, $"/sub-forums/{forum.Slug}", forum.Name) { Text = forum.Summary, Line = themes[forum.Theme].Name, At = forum.Slot?.Start };
        }

        foreach (var speaker in agenda.Speakers)
        {
            yield return new SearchDocument(SearchKind.Speaker, summit, $"/speakers/{speaker.Slug}", speaker.Name)
            {
                Text = speaker.Biography,
                Line = SourceTexts.Line(speaker.Role, speaker.Organisation),
                Names = SourceTexts.Spelt(speaker.Name),
            };
        }
    }
}
