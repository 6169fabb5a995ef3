using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office takes one of its contacts away.</summary>
public static class RemovePressContact
{
    [Requires(Permission.ManagePress)]
    public sealed record Command(string Code, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var contact = await db.PressContacts.SingleOrDefaultAsync(contact => contact.SummitId == summit && contact.Code == command.Code, cancellationToken) ?? throw new NotFound();
            contact.MustBe(command.Version);
            db.PressContacts.Remove(contact);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
