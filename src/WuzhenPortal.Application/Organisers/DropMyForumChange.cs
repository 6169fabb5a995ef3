using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser takes back what was proposed for one record: it is as in the working draft again, or, where it was new, gone.</summary>
public static class DropMyForumChange
{
    /// <param name="State">What the organiser saw; dropping another change is a conflict.</param>
    [Organiser]
    public sealed record Command(string SubForum, ProposedKind Kind, string? Slug, string? State) : ICommand, IOfOneSubForum;

    internal sealed class Handler(PortalDbContext db, ForumProposals proposals) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (work, proposal) = await proposals.ToWriteAsync(command.SubForum, cancellationToken);
            var part = proposal.Find(command.Kind, command.Slug ?? "") ?? throw new NotFound();
            work.MustBe(part.Kind, part.Slug, command.State);
            proposal.Drop(part.Kind, part.Slug);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
