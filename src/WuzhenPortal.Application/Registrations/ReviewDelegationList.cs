using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader reads what a list would add, and what is wrong with it by row and column.</summary>
public static class ReviewDelegationList
{
    /// <param name="List">As <see cref="UploadDelegationList"/> gave it.</param>
    [SignedIn]
    public sealed record Query(string Code, string List) : IQuery<Result>;

    /// <param name="Delegation">Its name.</param>
    /// <param name="IsApplied">Whether it was brought in already.</param>
    public sealed record Result(string Delegation, string? FileName, bool IsApplied, ListReport Report, IReadOnlyList<DelegationQuotaLine> Quotas);

    internal sealed class Handler(DelegationDesk desk, DelegationRoll roll, ListCheck check) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var delegation = await desk.LedAsync(query.Code, cancellationToken);
            var list = await check.OpenAsync(delegation, query.List, cancellationToken);
            return new(
                delegation.Name, list.FileName, list.AppliedAt is not null, await check.ReportAsync(delegation, KeptList.Open(list.Rows), list.LanguageCode, cancellationToken),
                await roll.QuotasAsync(delegation.Id, cancellationToken));
        }
    }
}
