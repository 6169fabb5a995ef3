using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Search;

/// <summary>A visitor types, and sees at each letter what there is.</summary>
public static class SuggestHits
{
    private const int Most = 8;

    [Public]
    public sealed record Query(string? Text) : IQuery<Result>;

    /// <param name="Total">How many there are; fewer are shown where they are many.</param>
    public sealed record Result(int Total, IReadOnlyList<SearchHit> Hits);

    internal sealed class Handler(ISearchEngine engine, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await engine.FindAsync(new(query.Text ?? "", user.LanguageCode, null, null, 0, Most), cancellationToken);
            return new(found.Total, [.. found.Hits.Select(hit => SearchHit.Of(hit, user.LanguageCode, found.Terms))]);
        }
    }
}
