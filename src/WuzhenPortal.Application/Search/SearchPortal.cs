using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Search;

/// <summary>A visitor looks for something, anywhere in the portal.</summary>
public static class SearchPortal
{
    /// <summary>Hits on a page.</summary>
    public const int PageSize = 20;

    /// <summary>What is typed beyond this is passed over, in characters.</summary>
    public const int TextLength = SearchWish.Length;

    /// <summary>Nobody looks further.</summary>
    private const int MostPages = 50;

    /// <summary>Pictures beside the hits; the library has the others.</summary>
    private const int MostMedia = 6;

    /// <param name="Kind">Null for all.</param>
    /// <param name="Year">Null for all summits.</param>
    /// <param name="Page">From 1.</param>
    [Public]
    public sealed record Query(string? Text, SearchKind? Kind, int? Year, int Page) : IQuery<Result>;

    /// <param name="Total">How many fit the words, the kind and the year.</param>
    /// <param name="Kinds">How many of each kind fit the words and the year.</param>
    /// <param name="Years">How many of each summit fit the words and the kind, the newest first.</param>
    /// <param name="Media">On the first page of a search for everything alone; null where there is nothing.</param>
    /// <param name="Instead">What was looked for instead, where what was typed is nowhere; null otherwise.</param>
    public sealed record Result(
        int Total, IReadOnlyDictionary<SearchKind, int> Kinds, IReadOnlyList<KeyValuePair<int, int>> Years, IReadOnlyList<SearchHit> Hits, string? Instead, int Page, int Pages, Media? Media);

    /// <summary>What the media library has for the words, as far as this reader may see it. The library is asked itself: it has more than an index should hold.</summary>
    public sealed record Media(int Total, IReadOnlyList<MediaLine> First);

    internal sealed class Handler(ISearchEngine engine, MediaShelf shelf, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = Math.Clamp(query.Page, 1, MostPages);
            var kind = query.Kind is { } asked && Enum.IsDefined(asked) ? query.Kind : null;
            var found = await engine.FindAsync(new(query.Text ?? "", user.LanguageCode, kind, query.Year, (page - 1) * PageSize, PageSize), cancellationToken);
            var media = page == 1 && kind is null && query.Year is null ? await MediaAsync(query.Text, cancellationToken) : null;
            if (media is not null && found.Instead is not null)
            {
                // What was typed is somewhere: no other words are needed.
                found = SearchFound.Nothing;
            }

            return new(
                found.Total, found.Kinds, [.. found.Years.OrderByDescending(year => year.Key)],
                [.. found.Hits.Select(hit => SearchHit.Of(hit, user.LanguageCode, found.Terms))],
                found.Instead, page, Math.Clamp((found.Total + PageSize - 1) / PageSize, 1, MostPages), media);
        }

        private async Task<Media?> MediaAsync(string? text, CancellationToken cancel)
        {
            var words = text is { Length: > TextLength } ? text[..TextLength] : text;
            if (SearchKey.Of(words).Length == 0)
            {
                return null;
            }

            var found = shelf.Items(await shelf.SightAsync(cancel)).WithWords(words);
            var total = await found.CountAsync(cancel);
            return total == 0 ? null : new(total, await shelf.Lines(found.OrderByDescending(item => item.Day).ThenByDescending(item => item.Id).Take(MostMedia)).ToListAsync(cancel));
        }
    }
}
