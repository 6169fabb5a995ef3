using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Finds what does not go together in a state of the agenda, as far as the summit's rules care.</summary>
/// <param name="seats">Seats that people have, by what they are for.</param>
internal sealed class ConflictSearch(AgendaSnapshot draft, ConflictRules rules, IReadOnlyDictionary<(SeatedKind Kind, string Slug), int> seats)
{
    private readonly Dictionary<string, AgendaSnapshot.Room> rooms = draft.Rooms.ToDictionary(room => room.Slug);
    private readonly IReadOnlyList<RoomUse> all = RoomUse.In(draft);
    private readonly List<RoomUse> sessions = [.. RoomUse.In(draft).Where(use => use.Session is not null)];

    /// <summary>The gravest first.</summary>
    public IReadOnlyList<AgendaConflict> Find() =>
    [
        .. Found(ConflictKind.RoomTwice, RoomTwice).Concat(Found(ConflictKind.RoomTwice, RoomClosed)).Concat(Found(ConflictKind.SpeakerTwice, SpeakerTwice)).Concat(Found(ConflictKind.SpeakerAway, SpeakerAway))
            .Concat(Found(ConflictKind.OutsideSubForum, OutsideSubForum)).Concat(Found(ConflictKind.RoomTooSmall, RoomTooSmall)).Concat(Found(ConflictKind.TooLittleTime, TooLittleTime)).Concat(Found(ConflictKind.InterpretersTwice, InterpretersTwice))
            .OrderByDescending(conflict => conflict.Level).ThenBy(conflict => conflict.Kind).ThenBy(conflict => conflict.Item.Slot.Start),
    ];

    private IEnumerable<AgendaConflict> Found(ConflictKind kind, Func<IEnumerable<Finding>> look) => rules[kind] == ConflictLevel.Ignored
        ? []
        : look().Select(found => new AgendaConflict(kind, rules[kind], found.Item, found.Other, found.Arguments, found.Whom));

    /// <summary>A sub-forum and its own sessions share their room.</summary>
    private IEnumerable<Finding> RoomTwice() =>
        from room in all.GroupBy(placed => placed.Room)
        where rooms[room.Key].Kind != RoomKind.Online
        from pair in Meetings([.. room.OrderBy(placed => placed.Part.Slot.Start)])
        where !IsWithin(pair.Second, pair.First) && !IsWithin(pair.First, pair.Second)
        select new Finding(pair.First.Part, pair.Second.Part, [pair.First.Part.Name, pair.Second.Part.Name, pair.Second.Part.Slot, rooms[room.Key].Name]);

    /// <summary>A room that is closed counts as one that something else takes.</summary>
    private IEnumerable<Finding> RoomClosed() =>
        from closure in draft.Closures
        from placed in all
        where placed.Room == closure.Room && placed.Part.Slot.Overlaps(closure.Slot)
        select new Finding(placed.Part, null, [placed.Part.Name, rooms[closure.Room].Name, closure.Slot, closure.Reason], closure.Code);

    private IEnumerable<Finding> SpeakerTwice() =>
        from speaker in Speaking()
        from pair in Meetings(speaker.Sessions)
        select new Finding(pair.First.Part, pair.Second.Part, [pair.First.Part.Name, pair.Second.Part.Name, pair.Second.Part.Slot, speaker.Name], speaker.Slug);

    private IEnumerable<Finding> SpeakerAway() =>
        from speaker in draft.Speakers
        where speaker.Availability.Ranges.Count > 0
        from session in sessions
        where session.Session!.Speakers.Contains(speaker.Slug) && !speaker.Availability.Allows(session.Part.Slot)
        select new Finding(session.Part, null, [session.Part.Name, session.Part.Slot, speaker.Name], speaker.Slug);

    private IEnumerable<Finding> OutsideSubForum() =>
        from session in sessions
        join forum in all.Where(use => use.Session is null) on session.Session!.SubForum equals forum.Part.Slug
        where !forum.Part.Slot.Contains(session.Part.Slot)
        select new Finding(session.Part, forum.Part, [session.Part.Name, forum.Part.Name, forum.Part.Slot]);

    private IEnumerable<Finding> RoomTooSmall() =>
        from placed in all
        let room = rooms[placed.Room]
        let taken = seats.GetValueOrDefault((placed.Part.IsSubForum ? SeatedKind.SubForum : SeatedKind.Session, placed.Part.Slug))
        where room.Kind != RoomKind.Online && taken > room.Capacity
        select new Finding(placed.Part, null, [placed.Part.Name, room.Name, taken, room.Capacity]);

    private IEnumerable<Finding> TooLittleTime() =>
        from speaker in Speaking()
        from pair in speaker.Sessions.Zip(speaker.Sessions.Skip(1))
        let minutes = (int)(pair.Second.Part.Slot.Start - pair.First.Part.Slot.End).TotalMinutes
        where minutes >= 0 && minutes < ConflictRules.Walk.TotalMinutes && rooms[pair.First.Room].IsAwayFrom(rooms[pair.Second.Room])
        select new Finding(pair.Second.Part, pair.First.Part, [pair.Second.Part.Name, pair.First.Part.Name, minutes, speaker.Name], speaker.Slug);

    private IEnumerable<Finding> InterpretersTwice() => rules.InterpreterTeams is not { } teams ? [] :
        from language in Language.All
        let interpreted = sessions.FindAll(session => session.Session!.InterpretedInto.Contains(language.Code))
        from session in interpreted
        let atOnce = interpreted.Count(other => other.Part.Slot.Start <= session.Part.Slot.Start && session.Part.Slot.Start < other.Part.Slot.End)
        where atOnce > teams
        select new Finding(session.Part, null, [session.Part.Name, session.Part.Slot, language, atOnce, teams], language.Code);

    /// <summary>Whoever speaks more than once, with the sessions in order.</summary>
    private IEnumerable<(string Slug, LocalizedText Name, List<RoomUse> Sessions)> Speaking()
    {
        var names = draft.Speakers.ToDictionary(speaker => speaker.Slug, speaker => speaker.Name);
        return sessions.SelectMany(session => session.Session!.Speakers.Distinct(), (session, speaker) => (session, speaker)).GroupBy(part => part.speaker, part => part.session)
            .Select(speaker => (speaker.Key, names[speaker.Key], speaker.ToList())).Where(speaker => speaker.Item3.Count > 1);
    }

    /// <param name="ordered">By their start.</param>
    private static IEnumerable<(RoomUse First, RoomUse Second)> Meetings(List<RoomUse> ordered) =>
        ordered.SelectMany((first, place) => ordered.Skip(place + 1).TakeWhile(second => second.Part.Slot.Start < first.Part.Slot.End).Select(second => (first, second)));

    private static bool IsWithin(RoomUse session, RoomUse forum) => forum.Part.IsSubForum && session.Session?.SubForum == forum.Part.Slug;

    /// <param name="Whom">Slug of the speaker, or code of the language or the closure, that it is about.</param>
    private sealed record Finding(PlacedPart Item, PlacedPart? Other, object[] Arguments, string? Whom = null);
}
