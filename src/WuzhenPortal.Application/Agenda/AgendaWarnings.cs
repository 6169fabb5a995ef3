using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What looks wrong in the working draft, but does not keep anybody from saving.</summary>
public enum AgendaWarningKind
{
    OutsideSubForum,
    SpeakerTwice,
    SpeakerAway,
}

/// <param name="Session">Slug of the session that the warning is about.</param>
/// <param name="Name">Its title.</param>
/// <param name="Other">Slug of the sub-forum that it leaves, of the session at the same time, or of the speaker who is away.</param>
/// <param name="OtherSlot">When the other takes place; of a speaker who is away, when the session does.</param>
/// <param name="Speaker">Who would have to be in two places, or cannot be there; empty for other kinds.</param>
public sealed record AgendaWarning(AgendaWarningKind Kind, string Session, LocalizedText Name, string Other, LocalizedText OtherName, TimeSlot OtherSlot, LocalizedText Speaker);

internal static class AgendaWarnings
{
    public static IReadOnlyList<AgendaWarning> In(AgendaSnapshot draft)
    {
        var forums = draft.SubForums.ToDictionary(forum => forum.Slug);
        var speakers = draft.Speakers.ToDictionary(speaker => speaker.Slug, speaker => speaker.Name);
        var placed = draft.Sessions.Where(session => session.Slot is not null).OrderBy(session => session.Slot!.Start).ToList();
        return [.. placed.SelectMany(session => Outside(session, forums)), .. TwiceAtOnce(placed, speakers), .. Away(placed, draft.Speakers)];
    }

    private static IEnumerable<AgendaWarning> Outside(AgendaSnapshot.Session session, Dictionary<string, AgendaSnapshot.SubForum> forums)
    {
        if (session.SubForum is { } slug && forums[slug] is { Slot: { } around } forum && !Time(around).Contains(Time(session.Slot!)))
        {
            yield return new(AgendaWarningKind.OutsideSubForum, session.Slug, session.Title, forum.Slug, forum.Name, Time(around), LocalizedText.Empty);
        }
    }

    private static IEnumerable<AgendaWarning> TwiceAtOnce(List<AgendaSnapshot.Session> placed, Dictionary<string, LocalizedText> speakers) =>
        from speaker in speakers
        let theirs = placed.FindAll(session => session.Speakers.Contains(speaker.Key))
        from first in theirs
        from second in theirs.SkipWhile(session => session != first).Skip(1)
        where Time(first.Slot!).Overlaps(Time(second.Slot!))
        select new AgendaWarning(AgendaWarningKind.SpeakerTwice, first.Slug, first.Title, second.Slug, second.Title, Time(second.Slot!), speaker.Value);

    private static IEnumerable<AgendaWarning> Away(List<AgendaSnapshot.Session> placed, IReadOnlyList<AgendaSnapshot.Speaker> speakers) =>
        from speaker in speakers
        where speaker.Availability.Ranges.Count > 0
        from session in placed
        where session.Speakers.Contains(speaker.Slug) && !speaker.Availability.Allows(Time(session.Slot!))
        select new AgendaWarning(AgendaWarningKind.SpeakerAway, session.Slug, session.Title, speaker.Slug, speaker.Name, Time(session.Slot!), speaker.Name);

    private static TimeSlot Time(AgendaSnapshot.Slot slot) => new(slot.Start, slot.End);
}
