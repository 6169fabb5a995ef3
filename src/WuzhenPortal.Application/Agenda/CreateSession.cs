using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager adds a session to the working draft.</summary>
public static class CreateSession
{
    /// <returns>Slug of the session: made from its title, and fixed from then on.</returns>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(SessionFields Session) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Session).NotNull().SetValidator(new SessionFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, SessionWriter writer, AgendaConflicts conflicts) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).SingleAsync(cancellationToken);
            var taken = db.Sessions.Where(session => session.SummitId == summit.Id).Select(session => session.Slug);
            var slug = await FreeSlug.ForAsync(command.Session.Title, taken, cancellationToken);
            var session = new Session(summit.Id, slug, command.Session.Title, command.Session.Format);
            await writer.WriteAsync(session, command.Session, summit, cancellationToken);
            db.Sessions.Add(session);
            await conflicts.SaveAsync(summit.Id, "Session.Slot.Room", cancellationToken);
            return slug;
        }
    }
}
