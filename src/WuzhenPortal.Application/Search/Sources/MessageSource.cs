using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search.Sources;

/// <summary>Letters of congratulation and other messages; a draft not at all.</summary>
internal sealed class MessageSource : ISearchSource
{
    public IQueryable<SearchPart> Parts(PortalDbContext db) => db.SummitMessages.Select(message => new SearchPart { Id = message.Id, Version = message.Version });

    public async Task<IReadOnlyList<(long, SearchDocument)>> ReadAsync(PortalDbContext db, IReadOnlyCollection<long> parts, CancellationToken cancel)
    {
        var messages = await db.SummitMessages.AsNoTracking().Where(message => parts.Contains(message.Id) && !message.IsDraft)
            .Select(message => new { message.Id, message.SummitId, message.Slug, message.Title, message.Summary, message.Body, message.Date }).ToListAsync(cancel);
        return
        [
            .. messages.Select(message => (message.Id, new SearchDocument(SearchKind.Message, message.SummitId, $"/messages/{message.Slug}", message.Title)
            {
                Text = SourceTexts.Joined("\n", [message.Summary, message.Body]),
                At = SourceTexts.Noon(message.Date),
            })),
        ];
    }
}
