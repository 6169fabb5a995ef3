using System.Runtime.CompilerServices;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Finds its way in a released agenda, and puts its parts together for readers.</summary>
internal sealed class AgendaReading
{
    private static readonly ConditionalWeakTable<PublicAgenda, AgendaReading> Known = [];

    private readonly TimeZoneInfo zone;
    private readonly Dictionary<string, AgendaSnapshot.Room> rooms;
    private readonly Dictionary<string, AgendaSnapshot.Venue> venues;
    private readonly Dictionary<string, ThemeTag> themes;
    private readonly Dictionary<string, AgendaSnapshot.SubForum> forums;
    private readonly Dictionary<string, AgendaSnapshot.Speaker> speakers;
    private readonly Dictionary<string, string> sessionCodes;
    private readonly Dictionary<string, string> forumCodes;
    private readonly ILookup<string?, AgendaSnapshot.Session> sessionsOf;
    private readonly Lazy<IReadOnlyList<AgendaEntry>> entries;
    private readonly Lazy<AgendaSearch> search;

    private AgendaReading(PublicAgenda source)
    {
        Source = source;
        zone = TimeZoneInfo.FindSystemTimeZoneById(source.TimeZone);
        rooms = Agenda.Rooms.ToDictionary(room => room.Slug);
        venues = Agenda.Venues.ToDictionary(venue => venue.Slug);
        themes = Agenda.Themes.ToDictionary(theme => theme.Slug, theme => new ThemeTag(theme.Slug, theme.Name, theme.Hue));
        forums = Agenda.SubForums.ToDictionary(forum => forum.Slug);
        speakers = Agenda.Speakers.ToDictionary(speaker => speaker.Slug);
        sessionCodes = Agenda.Sessions.ToDictionary(session => session.Slug, session => AgendaCode.Of(isSubForum: false, source.Year, session.Slug));
        forumCodes = Agenda.SubForums.ToDictionary(forum => forum.Slug, forum => AgendaCode.Of(isSubForum: true, source.Year, forum.Slug));
        sessionsOf = Agenda.Sessions.OrderBy(session => session.Slot?.Start ?? DateTimeOffset.MaxValue).ToLookup(session => session.SubForum);
        entries = new(() => [.. Pick(_ => true, _ => true)]);
        search = new(() => new AgendaSearch(this));
    }

    public PublicAgenda Source { get; }

    public AgendaSnapshot Agenda => Source.Agenda;

    public SummitFacts Summit => new(Source.SummitName, Source.City, Source.Organiser, Source.StartsOn, Source.EndsOn, IsPartlyOnline);

    public AgendaSearch Search => search.Value;

    /// <summary>Null while nothing is placed for a fact.</summary>
    private bool? IsPartlyOnline => Entries().Select(entry => entry.Placement).OfType<Placement>().Where(place => !place.IsIllustrative).ToList() is { Count: > 0 } placed
        ? placed.Exists(place => place.IsOnline)
        : null;

    /// <summary>One for all who read the same release.</summary>
    public static AgendaReading Of(PublicAgenda source) => Known.GetValue(source, static source => new(source));

    public DateTimeOffset AtSummit(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(AtSummit(instant).DateTime);

    public AgendaSnapshot.Room Room(string slug) => rooms[slug];

    public AgendaSnapshot.Venue VenueOf(AgendaSnapshot.Room room) => venues[room.Venue];

    public ThemeTag Theme(string slug) => themes[slug];

    public SpeakerLine Speaker(string slug) => Line(speakers[slug]);

    public Placement? Place(AgendaSnapshot.Slot? slot)
    {
        if (slot is null)
        {
            return null;
        }

        var room = rooms[slot.Room];
        return new(room.Slug, room.Name, venues[room.Venue].Name, DayOf(slot.Start), slot.Start, slot.End, slot.IsIllustrative, room.Kind == RoomKind.Online);
    }

    public AgendaSnapshot.SubForum? ForumOf(AgendaSnapshot.Session session) => session.SubForum is { } forum ? forums[forum] : null;

    public SessionLine Line(AgendaSnapshot.Session session)
    {
        var forum = ForumOf(session);
        return new(
            sessionCodes[session.Slug], session.Slug, session.Title, session.Format, session.Access, forum is null ? null : new SubForumName(forum.Slug, forum.Name),
            forum is null ? null : Theme(forum.Theme), Place(session.Slot), session.IsIllustrative);
    }

    public SubForumLine Line(AgendaSnapshot.SubForum forum) => new(forumCodes[forum.Slug], forum.Slug, forum.Name, Theme(forum.Theme), Place(forum.Slot), forum.IsIllustrative);

    public AgendaEntry Entry(AgendaSnapshot.Session session)
    {
        var line = Line(session);
        return new(line.Code, line.Slug, line.Title, line.Format, line.SubForum, line.Theme, line.Placement, line.IsIllustrative);
    }

    public AgendaEntry Entry(AgendaSnapshot.SubForum forum) =>
        new(forumCodes[forum.Slug], forum.Slug, forum.Name, null, null, Theme(forum.Theme), Place(forum.Slot), forum.IsIllustrative);

    /// <summary>Every session, and every sub-forum of which no session is placed yet.</summary>
    public IReadOnlyList<AgendaEntry> Entries() => entries.Value;

    public IEnumerable<AgendaEntry> Entries(AgendaFilters filters) =>
        Pick(forum => !filters.IsOfSessions && filters.Pass(forum), session => filters.Pass(session, ForumOf(session)));

    /// <summary>All sub-forums and all sessions.</summary>
    public IEnumerable<AgendaEntry> EveryEntry() => Agenda.SubForums.Select(Entry).Concat(Agenda.Sessions.Select(Entry));

    /// <summary>What has these codes; unknown ones are passed over.</summary>
    public IEnumerable<AgendaEntry> Entries(IReadOnlyList<string> codes)
    {
        var (forums, sessions) = Named(codes.ToHashSet());
        return forums.Select(Entry).Concat(sessions.Select(Entry));
    }

    public (IEnumerable<AgendaSnapshot.SubForum> SubForums, IEnumerable<AgendaSnapshot.Session> Sessions) Named(IReadOnlySet<string> asked)
    {
        return (Agenda.SubForums.Where(forum => asked.Contains(forumCodes[forum.Slug])), Agenda.Sessions.Where(session => asked.Contains(sessionCodes[session.Slug])));
    }

    private IEnumerable<AgendaEntry> Pick(Func<AgendaSnapshot.SubForum, bool> forums, Func<AgendaSnapshot.Session, bool> sessions) =>
        Agenda.SubForums.Where(forum => forums(forum) && !SessionsOf(forum).Any(session => session.Slot is not null)).Select(Entry)
            .Concat(Agenda.Sessions.Where(sessions).Select(Entry));

    /// <summary>Day by day and in order; what is not placed yet comes last.</summary>
    public static IEnumerable<AgendaDay> ByDay(IEnumerable<AgendaEntry> entries) =>
        entries.OrderBy(entry => entry.Placement?.Start ?? DateTimeOffset.MaxValue).ThenBy(entry => entry.Placement?.End).ThenBy(entry => entry.Slug, StringComparer.Ordinal)
            .GroupBy(entry => entry.Placement?.Day).Select(day => new AgendaDay(day.Key, [.. day]));

    public static SpeakerLine Line(AgendaSnapshot.Speaker speaker) => new(speaker.Slug, speaker.Name, speaker.Role, speaker.Organisation, speaker.Country, speaker.Portrait);

    /// <summary>In the order of time; null for those that belong to no sub-forum.</summary>
    public IEnumerable<AgendaSnapshot.Session> SessionsOf(AgendaSnapshot.SubForum? forum) => sessionsOf[forum?.Slug];

    /// <summary>What has this slug.</summary>
    /// <exception cref="NotFound">Nothing has it.</exception>
    public static TPart Find<TPart>(IEnumerable<TPart> parts, Func<TPart, string> slugOf, string slug) where TPart : class =>
        parts.FirstOrDefault(part => string.Equals(slugOf(part), slug, StringComparison.Ordinal)) ?? throw new NotFound();
}
