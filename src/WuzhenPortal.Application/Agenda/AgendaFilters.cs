using System.Text.Json;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What a reader can narrow the agenda by, and what the address asks for.</summary>
/// <param name="Languages">Those in which something can be followed.</param>
/// <param name="Theme">Null lets everything pass, as in the others.</param>
/// <param name="Follow">The language in which the reader wants to follow.</param>
public sealed record AgendaFilters(
    IReadOnlyList<ThemeTag> Themes, IReadOnlyList<AgendaFilters.RoomOption> Rooms, IReadOnlyList<AgendaFilters.FormatOption> Formats, IReadOnlyList<Language> Languages,
    ThemeTag? Theme, AgendaFilters.RoomOption? Room, AgendaFilters.FormatOption? Format, Language? Follow)
{
    /// <summary>Whether any is set.</summary>
    public bool IsAny => Theme is not null || Room is not null || Format is not null || Follow is not null;

    /// <summary>Whether one is set that sub-forums only pass by their sessions.</summary>
    internal bool IsOfSessions => Format is not null || Follow is not null;

    /// <summary>As they stand in an address; an unknown one is passed over.</summary>
    /// <param name="Theme">Slug.</param>
    /// <param name="Room">Slug.</param>
    /// <param name="Format">As in press-conference.</param>
    /// <param name="Follow">As languages are named in addresses: zh.</param>
    public sealed record Asked(string? Theme = null, string? Room = null, string? Format = null, string? Follow = null);

    public sealed record RoomOption(string Slug, LocalizedText Name);

    /// <param name="Key">As it stands in addresses.</param>
    public sealed record FormatOption(SessionFormat Format, string Key);

    internal static AgendaFilters Of(AgendaReading reading, Asked asked)
    {
        var agenda = reading.Agenda;
        var used = agenda.Sessions.Select(session => session.Slot).Concat(agenda.SubForums.Select(forum => forum.Slot)).OfType<AgendaSnapshot.Slot>().Select(slot => slot.Room).ToHashSet();
        var spoken = agenda.Sessions.SelectMany(session => session.InterpretedInto.Append(session.FloorLanguage)).OfType<string>().ToHashSet();
        var themes = agenda.Themes.Select(theme => reading.Theme(theme.Slug)).ToList();
        var rooms = agenda.Rooms.Where(room => used.Contains(room.Slug)).Select(room => new RoomOption(room.Slug, room.Name)).ToList();
        var formats = agenda.Sessions.Select(session => session.Format).Distinct().Order()
            .Select(format => new FormatOption(format, JsonNamingPolicy.KebabCaseLower.ConvertName(format.ToString()))).ToList();
        var languages = Language.All.Where(language => spoken.Contains(language.Code)).ToList();
        return new(
            themes, rooms, formats, languages,
            themes.Find(theme => theme.Slug == asked.Theme), rooms.Find(room => room.Slug == asked.Room),
            formats.Find(format => format.Key == asked.Format), languages.Find(language => language.Segment == asked.Follow));
    }

    internal bool Pass(AgendaSnapshot.Session session, AgendaSnapshot.SubForum? forum) =>
        (Theme is null || forum?.Theme == Theme.Slug) && (Room is null || session.Slot?.Room == Room.Slug) && PassItself(session);

    internal bool Pass(AgendaSnapshot.SubForum forum) => (Theme is null || forum.Theme == Theme.Slug) && (Room is null || forum.Slot?.Room == Room.Slug);

    /// <summary>Whether a session passes the filters that do not ask where it belongs.</summary>
    internal bool PassItself(AgendaSnapshot.Session session) =>
        (Format is null || session.Format == Format.Format) && (Follow is null || session.IsHeardIn(Follow.Code));
}
