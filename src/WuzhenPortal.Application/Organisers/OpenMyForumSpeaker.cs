using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Organisers;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser opens a speaker whom the own sub-forum brought, or an empty form for a new one.</summary>
public static class OpenMyForumSpeaker
{
    /// <param name="Slug">Null for a new one.</param>
    [Organiser]
    public sealed record Query(string SubForum, string? Slug) : IQuery<Result>, IOfOneSubForum;

    /// <param name="Forum">Name of the sub-forum.</param>
    /// <param name="Stored">As it is to be, without availability; null for a new one.</param>
    /// <param name="IsHandedIn">Whether nothing can be changed now.</param>
    public sealed record Result(LocalizedText Forum, SpeakerFields? Stored, string State, bool IsHandedIn);

    internal sealed class Handler(ForumProposals proposals) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var work = await proposals.ReadAsync(request.SubForum, cancellationToken);
            var (forum, isHandedIn) = (work.Forum.Name, work.Proposal?.Status == ProposalStatus.HandedIn);
            return request.Slug is null ? new(forum, null, "", isHandedIn) : new(forum, Fields(work.Speaker(request.Slug)), work.StateOf(ProposedKind.Speaker, request.Slug), isHandedIn);
        }

        private static SpeakerFields Fields(AgendaSnapshot.Speaker speaker) => new(speaker.Name, speaker.Role, speaker.Organisation, speaker.Biography, speaker.Country, null);
    }
}
