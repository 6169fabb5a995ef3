using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager puts a new version of a file in the place of the old one; its address stays.</summary>
public static class ReplaceMaterial
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    /// <param name="Files">The one file, on the disk already.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Code, int Version, IReadOnlyList<IncomingFile> Files) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Files).Must(files => files is { Count: 1 }).WithErrorCode("Agenda.Materials.NoFile");
            RuleFor(command => command.Files).CanBeTaken();
        }
    }

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk, IMaterialFiles files, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var material = await desk.MaterialAsync(command.Code, command.Version, cancellationToken);
            var old = material.File;
            material.Replace(command.Files[0].Keep(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            files.LetGo(old);
        }
    }
}
