using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>Whoever holds the link of an invitation becomes an organiser of the sub-forum.</summary>
public static class AcceptOrganiserInvitation
{
    /// <returns>Slug of the sub-forum.</returns>
    [SignedIn]
    public sealed record Command(string? Code) : ICommand<string>;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var (hash, account) = (Invitation.HashOf(command.Code ?? ""), user.RequiredAccountId());
            var organiser = await db.SubForumOrganisers.SingleOrDefaultAsync(organiser => organiser.CodeHash == hash, cancellationToken) ?? throw new RuleViolation("Organisers.LinkIsOver");
            var isOne = await db.SubForumOrganisers.AnyAsync(other => other.SubForumId == organiser.SubForumId && other.AccountId == account, cancellationToken);
            RuleViolation.Unless(!isOne, "Organisers.OrganisesAlready");
            organiser.Accept(account, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return organiser.Slug;
        }
    }
}
