using System.Globalization;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda;

/// <summary>The parts of a released agenda in the orders in which lists and the handbook show them.</summary>
internal static class AgendaChapters
{
    /// <summary>Sub-forums theme by theme, each theme's in the order of time; themes without any are left out.</summary>
    public static IEnumerable<(ThemeTag Theme, IEnumerable<AgendaSnapshot.SubForum> SubForums)> ByTheme(this AgendaReading reading) =>
        from theme in reading.Agenda.Themes
        let forums = reading.Agenda.SubForums.Where(forum => forum.Theme == theme.Slug).OrderBy(forum => forum.Slot?.Start ?? DateTimeOffset.MaxValue).ToList()
        where forums.Count > 0
        select (reading.Theme(theme.Slug), forums.AsEnumerable());

    /// <summary>Venues and rooms in which something takes place.</summary>
    public static IReadOnlyList<VenueLine> VenuesInUse(this AgendaReading reading)
    {
        var entries = reading.Entries().Where(entry => entry.Placement is not null).CountBy(entry => entry.Placement!.Room).ToDictionary();
        var rooms = reading.Agenda.Rooms.Where(room => entries.ContainsKey(room.Slug)).ToLookup(room => room.Venue);
        return
        [
            .. reading.Agenda.Venues.Where(venue => rooms.Contains(venue.Slug)).Select(venue => new VenueLine(
                venue.Name,
                [.. rooms[venue.Slug].Select(room => new RoomLine(
                    room.Slug, room.Name, room.IsIllustrative || room.Kind == RoomKind.Online ? 0 : room.Capacity, room.IsIllustrative, entries[room.Slug]))])),
        ];
    }

    /// <summary>Everybody who speaks, in the alphabetical order of a language.</summary>
    public static IEnumerable<AgendaSnapshot.Speaker> SpeakersIn(this AgendaSnapshot agenda, string languageCode) => agenda.Speakers.OrderBy(
        speaker => speaker.Name.In(languageCode).Text, StringComparer.Create(CultureInfo.GetCultureInfo(languageCode), ignoreCase: true));
}

/// <summary>A venue with its rooms.</summary>
public sealed record VenueLine(LocalizedText Name, IReadOnlyList<RoomLine> Rooms);

/// <summary>A room in a list.</summary>
/// <param name="Seats">0 where they are not known for a fact.</param>
/// <param name="Entries">How many sessions it has.</param>
public sealed record RoomLine(string Slug, LocalizedText Name, int Seats, bool IsIllustrative, int Entries);
