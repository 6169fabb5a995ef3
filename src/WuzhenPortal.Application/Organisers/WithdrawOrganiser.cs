using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An agenda manager takes a sub-forum from one of its organisers, or an invitation from whom it was sent to. What was proposed stays.</summary>
public static class WithdrawOrganiser
{
    /// <param name="Email">Where the invitation went.</param>
    /// <param name="Version">What the manager saw: an invitation that was accepted meanwhile is another matter.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, string? Email, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var organiser = await db.SubForumOrganisers
                .SingleOrDefaultAsync(organiser => organiser.SummitId == summit && organiser.Slug == command.Slug && organiser.Email == command.Email, cancellationToken) ?? throw new NotFound();
            organiser.MustBe(command.Version);
            db.SubForumOrganisers.Remove(organiser);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
