using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager changes a session of the working draft.</summary>
public static class EditSession
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version, SessionFields Session) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Session).NotNull().SetValidator(new SessionFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, SessionWriter writer, AgendaConflicts conflicts) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).SingleAsync(cancellationToken);
            var session = await db.Sessions.Include(session => session.Speakers)
                .SingleOrDefaultAsync(session => session.SummitId == summit.Id && session.Slug == command.Slug, cancellationToken) ?? throw new NotFound();
            session.MustBe(command.Version);
            await writer.WriteAsync(session, command.Session, summit, cancellationToken);
            await conflicts.SaveAsync(summit.Id, "Session.Slot.Room", cancellationToken);
        }
    }
}
