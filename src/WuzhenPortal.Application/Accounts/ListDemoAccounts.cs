using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>Which demo accounts this database holds.</summary>
public static class ListDemoAccounts
{
    /// <summary>Answers with their addresses.</summary>
    [Operator]
    public sealed record Query : IQuery<IReadOnlyList<string>>;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, IReadOnlyList<string>>
    {
        public async Task<IReadOnlyList<string>> Handle(Query query, CancellationToken cancellationToken)
        {
            var known = CreateDemoAccounts.People.Select(person => person.Email).ToArray();
            return await db.Users.AsNoTracking().Where(account => known.Contains(account.Email)).OrderBy(account => account.Id).Select(account => account.Email!).ToListAsync(cancellationToken);
        }
    }
}
