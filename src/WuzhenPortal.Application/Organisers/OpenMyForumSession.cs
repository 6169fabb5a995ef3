using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Organisers;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser opens a session of the own sub-forum, or an empty form for a new one.</summary>
public static class OpenMyForumSession
{
    /// <param name="Slug">Null for a new one.</param>
    [Organiser]
    public sealed record Query(string SubForum, string? Slug) : IQuery<Result>, IOfOneSubForum;

    /// <param name="Forum">Name of the sub-forum.</param>
    /// <param name="Stored">As it is to be; null for a new one.</param>
    /// <param name="IsSlotIllustrative">Room and time were invented for a sample, and nobody has confirmed them.</param>
    /// <param name="IsHandedIn">Whether nothing can be changed now.</param>
    /// <param name="Slot">Of the sub-forum; null while it has none, and no session can be placed.</param>
    public sealed record Result(
        LocalizedText Forum, SessionFields? Stored, string State, bool IsSlotIllustrative, bool IsHandedIn, TimeSlot? Slot, AgendaChoices Choices, IReadOnlyList<ForumConflict> Conflicts);

    internal sealed class Handler(ForumProposals proposals, ForumSpeakers speakers, ForumConflicts conflicts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var work = await proposals.ReadAsync(request.SubForum, cancellationToken);
            var session = request.Slug is null ? null : work.Session(request.Slug);
            var choices = Choices(work, session, await speakers.ChoicesAsync(work, cancellationToken));
            var (forum, isHandedIn) = (work.Forum, work.Proposal?.Status == ProposalStatus.HandedIn);
            if (session is null)
            {
                return new(forum.Name, null, "", false, isHandedIn, forum.Slot?.Time, choices, []);
            }

            var all = await conflicts.OfAsync(work, cancellationToken);
            return new(
                forum.Name, SessionFields.Of(session, work.Zone), work.StateOf(ProposedKind.Session, session.Slug), session.Slot is { IsIllustrative: true }, isHandedIn, forum.Slot?.Time, choices,
                [.. all.Where(found => found.Conflict.Concerns(isSubForum: false, session.Slug))]);
        }

        /// <summary>The room of the sub-forum, and the one in which the session is.</summary>
        private static AgendaChoices Choices(ForumInWork work, AgendaSnapshot.Session? session, IReadOnlyList<AgendaSnapshot.Speaker> speakers)
        {
            string?[] rooms = [work.Forum.Slot?.Room, session?.Slot?.Room];
            var venues = work.Agenda.Venues.ToDictionary(venue => venue.Slug, venue => venue.Name);
            return new(
                [.. work.Agenda.Rooms.Where(room => rooms.Contains(room.Slug)).Select(room => new AgendaChoices.Room(room.Slug, room.Name, venues[room.Venue], room.Capacity))], [], [],
                [.. speakers.Select(speaker => new AgendaChoices.Choice(speaker.Slug, speaker.Name))]);
        }
    }
}
