using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager publishes the working draft as the next numbered release.</summary>
public static class ReleaseAgenda
{
    /// <param name="Note">What readers should know of this version.</param>
    /// <returns>The number of the release.</returns>
    [Requires(Permission.ReleaseAgenda)]
    public sealed record Command(string? Note) : ICommand<int>, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(1000);
    }

    internal sealed class Handler(PortalDbContext db, AgendaConflicts conflicts, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var number = (await db.AgendaReleases.Where(release => release.SummitId == summit).MaxAsync(release => (int?)release.Number, cancellationToken) ?? 0) + 1;
            var draft = await WorkingDraft.ReadAsync(db, summit, cancellationToken);
            RuleViolation.Unless(!draft.IsEmpty, "Agenda.Desk.NothingToRelease");
            var blocking = (await conflicts.InAsync(summit, draft, cancellationToken)).Count(conflict => conflict.Level >= ConflictLevel.BlocksRelease);
            RuleViolation.Unless(blocking == 0, "Agenda.Conflict.KeepFromRelease", blocking);
            db.AgendaReleases.Add(new AgendaRelease(summit, number, clock.GetUtcNow(), user.AccountId, command.Note?.Trim() ?? "", ReleasedAgenda.Serialize(draft)));
            await db.SaveChangesAsync(cancellationToken);
            return number;
        }
    }
}
