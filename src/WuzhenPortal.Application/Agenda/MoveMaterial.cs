using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager lists a material before the one that stands above it.</summary>
public static class MoveMaterial
{
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Code) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var material = await desk.Materials().SingleOrDefaultAsync(material => material.Code == command.Code, cancellationToken) ?? throw new NotFound();
            var above = await db.SessionMaterials.Where(other => other.SessionId == material.SessionId && other.Position < material.Position)
                .OrderByDescending(other => other.Position).FirstOrDefaultAsync(cancellationToken);
            if (above is null)
            {
                return;
            }

            var position = above.Position;
            above.MoveTo(material.Position);
            material.MoveTo(position);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
