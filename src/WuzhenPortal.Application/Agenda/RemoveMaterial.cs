using MediatR;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager, or the speaker who brought it, takes a material away at once. The file is swept up a day later.</summary>
public static class RemoveMaterial
{
    /// <param name="Version">What the sender saw; another one is a conflict.</param>
    [SignedIn]
    public sealed record Command(string Code, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk, IMaterialFiles files) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var material = await desk.MaterialAsync(command.Code, command.Version, cancellationToken);
            db.SessionMaterials.Remove(material);
            await db.SaveChangesAsync(cancellationToken);
            files.LetGo(material.File);
        }
    }
}
