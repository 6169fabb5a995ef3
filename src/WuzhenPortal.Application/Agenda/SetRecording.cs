using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager says where a session can be watched afterwards, if everybody who speaks has agreed.</summary>
public static class SetRecording
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    /// <param name="Recording">Address; empty takes it away.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Session, int Version, string? Recording) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Recording).Https();
    }

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var session = await desk.Sessions().SingleOrDefaultAsync(session => session.Slug == command.Session, cancellationToken) ?? throw new NotFound();
            session.MustBe(command.Version);
            session.ShowRecording(string.IsNullOrEmpty(command.Recording) ? null : command.Recording, (await Consents.ReadAsync(db, session.Id, cancellationToken)).NotAgreed);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
