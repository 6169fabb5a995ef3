using System.Runtime.CompilerServices;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda.Api;

/// <summary>A released agenda as other people's programs read it. Its shape is a promise to them, so it is apart from what the pages use.</summary>
public sealed record ApiAgenda(
    ApiSummit Summit, IReadOnlyList<ApiDay> Days, IReadOnlyList<ApiTheme> Themes, IReadOnlyList<ApiRoom> Rooms,
    IReadOnlyList<ApiSubForum> SubForums, IReadOnlyList<ApiSession> Sessions, IReadOnlyList<ApiSpeaker> Speakers)
{
    private static readonly ConditionalWeakTable<AgendaReading, ApiAgenda> Known = [];

    /// <summary>The sessions that pass every filter that is set.</summary>
    public IEnumerable<ApiSession> SessionsWith(DateOnly? day, string? theme, string? room, string? subForum, string? speaker) => Sessions.Where(session =>
        (day is null || session.Place?.Day == day)
        && (theme is null || session.Theme == theme)
        && (room is null || session.Place?.Room == room)
        && (subForum is null || session.SubForum == subForum)
        && (speaker is null || session.Speakers.Contains(speaker)));

    /// <summary>One for all who read the same release; without the addresses of pages, which depend on how the portal was asked.</summary>
    internal static ApiAgenda Of(AgendaReading reading) => Known.GetValue(reading, Make);

    /// <summary>With the addresses of pages.</summary>
    /// <param name="site">Scheme and host.</param>
    /// <param name="year">Of an address in the archive; null for the current summit.</param>
    internal ApiAgenda At(Uri site, int? year) => this with
    {
        Summit = Summit with
        {
            Pages = LocalizedText.Of(Language.All.Select(language => KeyValuePair.Create<string, string?>(
                language.Code, new Uri(site, year is { } past ? FormattableString.Invariant($"/{language.Segment}/{past}") : $"/{language.Segment}").AbsoluteUri))),
        },
    };

    private static ApiAgenda Make(AgendaReading reading)
    {
        var (source, agenda) = (reading.Source, reading.Agenda);
        var sessions = agenda.Sessions.Select(session => Session(reading, session)).ToList();
        var forums = agenda.SubForums.Select(forum => SubForum(reading, forum)).ToList();
        return new(
            new(source.Year, source.SummitName, source.StartsOn, source.EndsOn, source.TimeZone, source.Release, source.ReleasedAt is { } at ? reading.AtSummit(at) : null, [.. Language.All.Select(language => language.Code)], LocalizedText.Empty),
            DaysOf(forums, sessions),
            [.. agenda.Themes.Select(theme => new ApiTheme(theme.Slug, theme.Name, theme.Hue, $"/agenda/themes/{theme.Slug}"))],
            [.. agenda.Rooms.Select(room => Room(reading, room))],
            forums,
            sessions,
            [.. agenda.Speakers.Select(speaker => Speaker(agenda, speaker))]);
    }

    private static ApiSession Session(AgendaReading reading, AgendaSnapshot.Session session)
    {
        var entry = reading.Entry(session);
        return new(
            entry.Code, session.Slug, session.Title, session.Abstract, session.Format, session.Access, session.SubForum, entry.Theme?.Slug, Place(reading, entry.Placement),
            session.Speakers, session.FloorLanguage, session.InterpretedInto, session.Livestream, session.IsIllustrative, entry.Path);
    }

    private static ApiSubForum SubForum(AgendaReading reading, AgendaSnapshot.SubForum forum)
    {
        var entry = reading.Entry(forum);
        return new(
            entry.Code, forum.Slug, forum.Name, forum.Summary, forum.Theme, Place(reading, entry.Placement),
            [.. reading.SessionsOf(forum).Select(session => session.Slug)], forum.IsIllustrative, entry.Path);
    }

    private static ApiPlace? Place(AgendaReading reading, Placement? placement) => placement is null
        ? null
        : new(placement.Room, placement.Day, reading.AtSummit(placement.Start), reading.AtSummit(placement.End), placement.IsIllustrative);

    private static List<ApiDay> DaysOf(List<ApiSubForum> forums, List<ApiSession> sessions) =>
    [
        .. forums.Select(forum => forum.Place?.Day).Concat(sessions.Select(session => session.Place?.Day)).OfType<DateOnly>().Distinct().Order().Select(day => new ApiDay(
            day,
            [.. forums.Where(forum => forum.Place?.Day == day).OrderBy(forum => forum.Place!.Start).Select(forum => forum.Slug)],
            [.. sessions.Where(session => session.Place?.Day == day).OrderBy(session => session.Place!.Start).Select(session => session.Slug)],
            FormattableString.Invariant($"/agenda/{day:yyyy-MM-dd}"))),
    ];

    private static ApiRoom Room(AgendaReading reading, AgendaSnapshot.Room room)
    {
        var venue = reading.VenueOf(room);
        return new(
            room.Slug, room.Name, new(venue.Slug, venue.Name), room.Kind, room.IsIllustrative || room.Capacity == 0 ? null : room.Capacity, room.IsIllustrative, $"/agenda/rooms/{room.Slug}");
    }

    private static ApiSpeaker Speaker(AgendaSnapshot agenda, AgendaSnapshot.Speaker speaker) => new(
        speaker.Slug, speaker.Name, speaker.Role, speaker.Organisation, speaker.Country, speaker.Biography, speaker.Portrait is { } hash ? GetPortrait.PathOf(hash) : null,
        [.. agenda.Sessions.Where(session => session.Speakers.Contains(speaker.Slug)).Select(session => session.Slug)], $"/speakers/{speaker.Slug}");
}

/// <param name="TimeZone">IANA name; all times are given in it.</param>
/// <param name="Release">Number of the release that is told; 0 before the first.</param>
/// <param name="Languages">Those of the portal, as texts are keyed.</param>
/// <param name="Pages">Where the portal's pages begin, by language; the path of a part comes after it.</param>
public sealed record ApiSummit(
    int Year, LocalizedText Name, DateOnly StartsOn, DateOnly EndsOn, string TimeZone, int Release, DateTimeOffset? ReleasedAt, IReadOnlyList<string> Languages, LocalizedText Pages);

/// <summary>A day on which something takes place.</summary>
/// <param name="SubForums">Slugs, in the order in which they begin.</param>
/// <param name="Sessions">Slugs, in the order in which they begin.</param>
public sealed record ApiDay(DateOnly Date, IReadOnlyList<string> SubForums, IReadOnlyList<string> Sessions, string Path) : IApiPart
{
    string IApiPart.Key => FormattableString.Invariant($"{Date:yyyy-MM-dd}");
}

public sealed record ApiTheme(string Slug, LocalizedText Name, Hue Hue, string Path) : IApiPart
{
    string IApiPart.Key => Slug;
}

/// <param name="Capacity">Seats; null where the number is not known for a fact.</param>
public sealed record ApiRoom(string Slug, LocalizedText Name, ApiVenue Venue, RoomKind Kind, int? Capacity, bool IsIllustrative, string Path) : IApiPart
{
    string IApiPart.Key => Slug;
}

public sealed record ApiVenue(string Slug, LocalizedText Name);

/// <summary>Where and when something takes place.</summary>
/// <param name="Room">Slug.</param>
/// <param name="Day">In the summit's zone.</param>
/// <param name="IsIllustrative">Whether both were invented for a sample.</param>
public sealed record ApiPlace(string Room, DateOnly Day, DateTimeOffset Start, DateTimeOffset End, bool IsIllustrative);

/// <param name="Code">Six letters and digits, the same in every release.</param>
/// <param name="Theme">Slug.</param>
/// <param name="Place">Null while not placed.</param>
/// <param name="Sessions">Slugs, in the order in which they begin.</param>
public sealed record ApiSubForum(
    string Code, string Slug, LocalizedText Name, LocalizedText Summary, string Theme, ApiPlace? Place, IReadOnlyList<string> Sessions, bool IsIllustrative, string Path) : IApiPart
{
    string IApiPart.Key => Slug;
}

/// <param name="Code">Six letters and digits, the same in every release.</param>
/// <param name="SubForum">Slug; null for a session of the summit itself.</param>
/// <param name="Theme">Slug of its sub-forum's.</param>
/// <param name="Place">Null while not placed.</param>
/// <param name="Speakers">Slugs in order of appearance.</param>
/// <param name="FloorLanguage">Code of the language in which people speak; null while it is not known.</param>
/// <param name="InterpretedInto">Language codes.</param>
/// <param name="Livestream">Where it can be watched while it takes place.</param>
public sealed record ApiSession(
    string Code, string Slug, LocalizedText Title, LocalizedText Abstract, SessionFormat Format, SessionAccess Access, string? SubForum, string? Theme, ApiPlace? Place,
    IReadOnlyList<string> Speakers, string? FloorLanguage, IReadOnlyList<string> InterpretedInto, string? Livestream, bool IsIllustrative, string Path) : IApiPart
{
    string IApiPart.Key => Slug;
}

/// <param name="Country">ISO 3166-1 alpha-2; null where it is not known.</param>
/// <param name="Biography">In plain paragraphs.</param>
/// <param name="Portrait">Path of a square picture (JPEG), on the portal and the same in every language; null where there is none.</param>
/// <param name="Sessions">Slugs.</param>
public sealed record ApiSpeaker(
    string Slug, LocalizedText Name, LocalizedText Role, LocalizedText Organisation, string? Country, LocalizedText Biography, string? Portrait, IReadOnlyList<string> Sessions, string Path) : IApiPart
{
    string IApiPart.Key => Slug;
}

/// <summary>What is listed a page at a time.</summary>
public interface IApiPart
{
    /// <summary>Its own and the same in every release: a list in its order goes on where it stopped, whatever was released meanwhile.</summary>
    string Key { get; }
}
