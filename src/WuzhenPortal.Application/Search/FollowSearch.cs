using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Search;

/// <summary>The portal reads what changed before anybody asks, so that nobody waits for much, and the first not for all.</summary>
public static class FollowSearch
{
    /// <summary>Answers with how many things can be found, those among them that become visible later.</summary>
    [Operator]
    public sealed record Query : IQuery<int>;

    internal sealed class Handler(ISearchEngine engine) : IRequestHandler<Query, int>
    {
        public Task<int> Handle(Query request, CancellationToken cancellationToken) => engine.FollowAsync(cancellationToken);
    }
}
