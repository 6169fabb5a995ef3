using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Organisers;

/// <summary>Something of a sub-forum that does not go together, as its organisers may know it.</summary>
/// <param name="Own">The sub-forum, or the session of it, that it is about.</param>
/// <param name="IsVeiled">What it does not go together with belongs to others and is not public: it is not named.</param>
public sealed record ForumConflict(AgendaConflict Conflict, PlacedPart Own, bool IsVeiled);

/// <summary>Finds what does not go together in what organisers propose.</summary>
internal sealed class ForumConflicts(AgendaConflicts conflicts, ReleasedAgenda released)
{
    /// <summary>Those of the sub-forum and its sessions.</summary>
    public async Task<IReadOnlyList<ForumConflict>> OfAsync(ForumInWork work, CancellationToken cancel)
    {
        var agenda = (await released.GetAsync(null, cancel)).Agenda;
        var own = work.Sessions.Select(session => (false, session.Slug)).Append((true, work.Slug)).ToHashSet();
        var known = agenda.SubForums.Select(forum => (true, forum.Slug)).Concat(agenda.Sessions.Select(session => (false, session.Slug))).Concat(own).ToHashSet();
        return
        [
            .. from conflict in await conflicts.InAsync(work.Summit.Id, work.Agenda, cancel)
               let parts = new[] { conflict.Item, conflict.Other }.OfType<PlacedPart>().ToList()
               let mine = parts.Find(part => own.Contains((part.IsSubForum, part.Slug)))
               where mine is not null
               select new ForumConflict(conflict, mine, !parts.TrueForAll(part => known.Contains((part.IsSubForum, part.Slug)))),
        ];
    }

    /// <summary>Those with which the proposal must not come into the draft, because it would bring them.</summary>
    public async Task<IReadOnlyList<AgendaConflict>> InTheWayAsync(ForumInWork work, CancellationToken cancel)
    {
        var before = await conflicts.InAsync(work.Summit.Id, work.Draft, cancel);
        return [.. (await conflicts.InAsync(work.Summit.Id, work.Agenda, cancel)).Where(conflict => conflict.Level == ConflictLevel.BlocksPlacing && !before.Any(conflict.IsSameAs))];
    }
}
