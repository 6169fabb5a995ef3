using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Accounts;

/// <summary>Somebody opens a mailed link: is it still good, and for whom?</summary>
public static class ReadAccountLink
{
    [Public]
    public sealed record Query(string? Code, LinkPurpose Purpose) : IQuery<Answer>;

    /// <param name="Email">Whose link it is; null when it is not valid.</param>
    /// <param name="IsConfirmed">Whether that address is confirmed already.</param>
    public sealed record Answer(string? Email, bool IsConfirmed);

    internal sealed class Handler(AccountLinks links) : IRequestHandler<Query, Answer>
    {
        public async Task<Answer> Handle(Query query, CancellationToken cancellationToken) =>
            await links.ReadAsync(query.Code, query.Purpose) is var (account, _) ? new(account.Email, account.EmailConfirmed) : new(null, false);
    }
}
