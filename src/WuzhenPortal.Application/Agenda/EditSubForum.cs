using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager changes a sub-forum of the working draft.</summary>
public static class EditSubForum
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version, SubForumFields SubForum) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.SubForum).NotNull().SetValidator(new SubForumFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, SubForumWriter writer, AgendaConflicts conflicts) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).SingleAsync(cancellationToken);
            var forum = await db.SubForums
                .SingleOrDefaultAsync(forum => forum.SummitId == summit.Id && forum.Slug == command.Slug, cancellationToken) ?? throw new NotFound();
            forum.MustBe(command.Version);
            await writer.WriteAsync(forum, command.SubForum, summit, cancellationToken);
            await conflicts.SaveAsync(summit.Id, "SubForum.Slot.Room", cancellationToken);
        }
    }
}
