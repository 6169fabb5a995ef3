using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager, or a speaker of it, brings materials to a session: all of the files, or none.</summary>
public static class AddMaterials
{
    /// <summary>Most files at once.</summary>
    public const int MostAtOnce = 10;

    /// <summary>Most files of a session.</summary>
    public const int MostOfSession = 50;

    /// <param name="Session">Slug.</param>
    /// <param name="Files">On the disk already.</param>
    /// <param name="Material">Holds for all of them; several files, or one without a name, are called as their files are.</param>
    [SignedIn]
    public sealed record Command(string Session, IReadOnlyList<IncomingFile> Files, MaterialFields Material) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Files).NotEmpty().WithErrorCode("Agenda.Materials.NoFile");
            RuleFor(command => command.Files).Must(files => files is not { Count: > MostAtOnce }).WithErrorCode("Agenda.Materials.TooManyAtOnce");
            RuleFor(command => command.Files).CanBeTaken();
            RuleFor(command => command.Material).NotNull().SetValidator(new MaterialFields.Validator());
        }
    }

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var session = await desk.SessionAsync(command.Session, cancellationToken);
            var positions = await db.SessionMaterials.Where(material => material.SessionId == session.Id).Select(material => material.Position).ToListAsync(cancellationToken);
            if (positions.Count + command.Files.Count > MostOfSession)
            {
                throw new RuleViolation("Agenda.Materials.TooMany", MostOfSession) { Property = nameof(Command.Files) };
            }

            var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken));
            var (fields, position) = (command.Material, positions.DefaultIfEmpty(-1).Max());
            foreach (var file in command.Files)
            {
                var material = new SessionMaterial(session, ++position, file.Keep(), user.AccountId, clock.GetUtcNow());
                material.Describe(NameOf(file, command), string.IsNullOrEmpty(fields.Language) ? null : fields.Language, fields.Access, fields.Embargo(zone));
                db.SessionMaterials.Add(material);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        private LocalizedText NameOf(IncomingFile file, Command command) => command is { Files.Count: 1, Material.Name.IsEmpty: false }
            ? command.Material.Name
            : LocalizedText.Of(string.IsNullOrEmpty(command.Material.Language) ? user.LanguageCode : command.Material.Language, FileNames.Stem(file.FileName));
    }
}
