using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager adds a sub-forum to the working draft.</summary>
public static class CreateSubForum
{
    /// <returns>Slug of the sub-forum: made from its name, and fixed from then on.</returns>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(SubForumFields SubForum) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.SubForum).NotNull().SetValidator(new SubForumFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, SubForumWriter writer, AgendaConflicts conflicts) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).SingleAsync(cancellationToken);
            var taken = db.SubForums.Where(forum => forum.SummitId == summit.Id).Select(forum => forum.Slug);
            var slug = await FreeSlug.ForAsync(command.SubForum.Name, taken, cancellationToken);
            var forum = new SubForum(summit.Id, slug, await writer.ThemeAsync(command.SubForum, summit, cancellationToken), command.SubForum.Name);
            await writer.WriteAsync(forum, command.SubForum, summit, cancellationToken);
            db.SubForums.Add(forum);
            await conflicts.SaveAsync(summit.Id, "SubForum.Slot.Room", cancellationToken);
            return slug;
        }
    }
}
