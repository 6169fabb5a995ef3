using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser proposes that a session of the own sub-forum is to go; one that was only proposed goes at once.</summary>
public static class RemoveMyForumSession
{
    /// <param name="State">What the organiser saw; removing another one is a conflict.</param>
    [Organiser]
    public sealed record Command(string SubForum, string Slug, string? State) : ICommand, IOfOneSubForum;

    internal sealed class Handler(PortalDbContext db, ForumProposals proposals) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (work, proposal) = await proposals.ToWriteAsync(command.SubForum, cancellationToken);
            var session = work.Session(command.Slug);
            work.MustBe(ProposedKind.Session, session.Slug, command.State);
            ProposedAgenda.Propose(proposal, ProposedKind.Session, session.Slug, work.Draft.Sessions.FirstOrDefault(known => known.Slug == session.Slug), null);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
