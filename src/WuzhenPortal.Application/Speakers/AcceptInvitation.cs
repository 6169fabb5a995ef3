using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>Whoever holds the link of an invitation becomes the keeper of the profile.</summary>
public static class AcceptInvitation
{
    [SignedIn]
    public sealed record Command(string? Code) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (hash, account) = (ProfileKeeper.HashOf(command.Code ?? ""), user.RequiredAccountId());
            var keeper = await db.ProfileKeepers.SingleOrDefaultAsync(keeper => keeper.CodeHash == hash, cancellationToken) ?? throw new RuleViolation("Speakers.Keeper.LinkIsOver");
            var keepsAnother = await db.ProfileKeepers.AnyAsync(other => other.SummitId == keeper.SummitId && other.AccountId == account, cancellationToken);
            RuleViolation.Unless(!keepsAnother, "Speakers.Keeper.KeepsAnother");
            keeper.Accept(account, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
