using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Application.Organisers;

/// <summary>Whom the organisers of a sub-forum may give the floor.</summary>
internal sealed class ForumSpeakers(ReleasedAgenda released)
{
    /// <summary>Everybody in the last release, their own speakers, and whoever speaks in their sessions already; nobody whom only the working draft of others knows.</summary>
    public async Task<IReadOnlyList<AgendaSnapshot.Speaker>> ChoicesAsync(ForumInWork work, CancellationToken cancel)
    {
        var allowed = (await released.GetAsync(null, cancel)).Agenda.Speakers.Select(speaker => speaker.Slug).ToHashSet();
        allowed.UnionWith(work.OwnSpeakers.Select(speaker => speaker.Slug));
        allowed.UnionWith(work.Sessions.SelectMany(session => session.Speakers));
        return [.. work.Agenda.Speakers.Where(speaker => allowed.Contains(speaker.Slug))];
    }
}
