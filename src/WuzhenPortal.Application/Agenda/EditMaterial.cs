using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager changes what a material is called, who may fetch it, and from when on.</summary>
public static class EditMaterial
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Code, int Version, MaterialFields Material) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Material).NotNull().SetValidator(new MaterialFields.Validator());
            When(command => command.Material is not null, () => RuleFor(command => command.Material.Name).Written("Agenda.Materials.NameMissing"));
        }
    }

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var material = await desk.MaterialAsync(command.Code, command.Version, cancellationToken);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken));
            var fields = command.Material;
            material.Describe(fields.Name, string.IsNullOrEmpty(fields.Language) ? null : fields.Language, fields.Access, fields.Embargo(zone));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
