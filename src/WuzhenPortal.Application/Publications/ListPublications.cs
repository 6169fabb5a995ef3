using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>A visitor looks along the shelf of publications and messages.</summary>
public static class ListPublications
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year) : IQuery<Result>;

    /// <param name="Series">Only those that have publications, each with the newest first.</param>
    public sealed record Result(IReadOnlyList<Row> Series, IReadOnlyList<Message> Messages);

    public sealed record Row(PublicationSeries Series, IReadOnlyList<Book> Books);

    public sealed record Book(string Slug, PublicationSeries Series, LocalizedText Title, LocalizedText Publisher, DateOnly ReleasedOn);

    public sealed record Message(string Slug, LocalizedText Title, LocalizedText Summary, DateOnly Date);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            var books = await db.Publications.AsNoTracking().Where(publication => publication.SummitId == summit)
                .OrderByDescending(publication => publication.ReleasedOn).ThenByDescending(publication => publication.Slug)
                .Select(publication => new Book(publication.Slug, publication.Series, publication.Title, publication.Publisher, publication.ReleasedOn))
                .ToListAsync(cancellationToken);
            var messages = await db.SummitMessages.AsNoTracking().Where(message => message.SummitId == summit)
                .OrderByDescending(message => message.Date).ThenBy(message => message.Slug)
                .Select(message => new Message(message.Slug, message.Title, message.Summary, message.Date))
                .ToListAsync(cancellationToken);
            return new([.. books.GroupBy(book => book.Series).OrderBy(row => row.Key).Select(row => new Row(row.Key, [.. row]))], messages);
        }
    }
}
