using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office sees all requests for interviews.</summary>
public static class ListInterviews
{
    /// <param name="Status">Null for every one.</param>
    [Requires(Permission.ManagePress)]
    public sealed record Query(InterviewStatus? Status) : IQuery<Result>;

    /// <param name="Counts">How many there are in each status.</param>
    public sealed record Result(IReadOnlyList<InterviewCard> Requests, IReadOnlyDictionary<InterviewStatus, int> Counts);

    internal sealed class Handler(InterviewDesk desk) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken) => new(
            await desk.CardsAsync(desk.Requests().Where(request => query.Status == null || request.Status == query.Status), withJournalist: true, cancellationToken),
            await desk.Requests().GroupBy(request => request.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken));
    }
}
