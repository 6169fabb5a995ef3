using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser takes back what was handed in and not answered yet, to go on writing.</summary>
public static class TakeMyForumBack
{
    /// <param name="Version">What the organiser saw: what was answered meanwhile is another matter.</param>
    [Organiser]
    public sealed record Command(string SubForum, int Version) : ICommand, IOfOneSubForum;

    internal sealed class Handler(PortalDbContext db, ForumProposals proposals) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (_, proposal) = await proposals.ToAnswerAsync(command.SubForum, command.Version, cancellationToken);
            proposal.TakeBack();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
