using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser opens the own sub-forum: as it is to be, what of it waits, and what does not go together.</summary>
public static class OpenMyForum
{
    [Organiser]
    public sealed record Query(string SubForum) : IQuery<Result>, IOfOneSubForum;

    /// <param name="Version">Of the proposal; null while nothing was ever proposed.</param>
    /// <param name="Texts">As they are to be.</param>
    /// <param name="State">Of the texts.</param>
    /// <param name="Room">Null while it has none.</param>
    /// <param name="IsPublic">Whether the last release has it.</param>
    /// <param name="Changes">What is not in the working draft yet.</param>
    /// <param name="Sessions">In order; those that are to go come last.</param>
    /// <param name="Seats">What is planned for the sub-forum and its sessions.</param>
    public sealed record Result(
        int? Version, ProposalStatus Status, DateTimeOffset? HandedInAt, DateTimeOffset? AnsweredAt, string Reason, ForumTexts Texts, string State, LocalizedText? Room, TimeSlot? Slot, bool IsPublic,
        IReadOnlyList<AgendaChange> Changes, IReadOnlyList<Session> Sessions, IReadOnlyList<Speaker> Speakers, IReadOnlyList<ForumConflict> Conflicts, IReadOnlyList<ListSeatPools.Line> Seats)
    {
        public bool IsHandedIn => Status == ProposalStatus.HandedIn;

        /// <summary>Whether there is something to be handed in.</summary>
        public bool HasChanges => Changes.Count > 0;
    }

    /// <param name="Change">Null where it is as in the working draft.</param>
    /// <param name="State">Of the session and of what is proposed.</param>
    public sealed record Session(
        string Slug, LocalizedText Title, SessionFormat Format, LocalizedText? Room, TimeSlot? Slot, IReadOnlyList<LocalizedText> Speakers, AgendaChangeKind? Change, string State);

    /// <param name="Change">Null where the profile is as in the working draft.</param>
    /// <param name="State">Of the profile and of what is proposed.</param>
    public sealed record Speaker(string Slug, LocalizedText Name, LocalizedText Organisation, AgendaChangeKind? Change, string State);

    internal sealed class Handler(PortalDbContext db, ForumProposals proposals, ForumConflicts conflicts, ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var work = await proposals.ReadAsync(request.SubForum, cancellationToken);
            var agenda = await released.GetAsync(null, cancellationToken);
            var (forum, proposal, changes) = (work.Forum, work.Proposal, work.Changes);
            return new(
                proposal?.Version, proposal?.Status ?? ProposalStatus.InPreparation, proposal?.HandedInAt, proposal?.AnsweredAt, proposal?.Reason ?? "",
                new(forum.Name, forum.Summary), work.StateOf(ProposedKind.SubForum, work.Slug), Room(work, forum.Slot), forum.Slot?.Time, agenda.Agenda.SubForums.Any(shown => shown.Slug == work.Slug),
                changes, [.. Sessions(work, changes)], [.. work.OwnSpeakers.Select(speaker => Line(work, changes, speaker))],
                await conflicts.OfAsync(work, cancellationToken), await SeatsAsync(work, new SeatedReading(agenda), cancellationToken));
        }

        private static IEnumerable<Session> Sessions(ForumInWork work, IReadOnlyList<AgendaChange> changes)
        {
            var names = work.Agenda.Speakers.ToDictionary(speaker => speaker.Slug, speaker => speaker.Name);
            var gone = work.Draft.Sessions.Where(session => session.SubForum == work.Slug && !work.Sessions.Any(kept => kept.Slug == session.Slug));
            return work.Sessions.Concat(gone).Select(session => new Session(
                session.Slug, session.Title, session.Format, Room(work, session.Slot), session.Slot?.Time, [.. session.Speakers.Where(names.ContainsKey).Select(speaker => names[speaker])],
                Change(changes, AgendaPart.Session, session.Slug), work.StateOf(ProposedKind.Session, session.Slug)));
        }

        private static Speaker Line(ForumInWork work, IReadOnlyList<AgendaChange> changes, AgendaSnapshot.Speaker speaker) => new(
            speaker.Slug, speaker.Name, speaker.Organisation, Change(changes, AgendaPart.Speaker, speaker.Slug), work.StateOf(ProposedKind.Speaker, speaker.Slug));

        private static AgendaChangeKind? Change(IReadOnlyList<AgendaChange> changes, AgendaPart part, string slug) => changes.FirstOrDefault(change => change.Part == part && change.Slug == slug)?.Kind;

        private static LocalizedText? Room(ForumInWork work, AgendaSnapshot.Slot? slot) => slot is null ? null : work.Agenda.Rooms.Single(room => room.Slug == slot.Room).Name;

        private async Task<IReadOnlyList<ListSeatPools.Line>> SeatsAsync(ForumInWork work, SeatedReading reading, CancellationToken cancel)
        {
            var own = work.Draft.Sessions.Where(session => session.SubForum == work.Slug).Select(session => (SeatedKind.Session, session.Slug)).Append((SeatedKind.SubForum, work.Slug)).ToHashSet();
            return (await SeatPools.LinesAsync(db, reading, cancel)).FindAll(line => own.Contains((Seated.KindOf(line.Seated.Kind), line.Seated.Slug)));
        }
    }
}
