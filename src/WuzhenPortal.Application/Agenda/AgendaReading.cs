namespace WuzhenPortal.Application.Agenda;

/// <summary>Finds its way in a released agenda, and puts its parts together for readers.</summary>
internal sealed class AgendaReading(PublicAgenda source)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(source.TimeZone);
    private readonly Dictionary<string, AgendaSnapshot.Room> rooms = source.Agenda.Rooms.ToDictionary(room => room.Slug);
    private readonly Dictionary<string, AgendaSnapshot.Venue> venues = source.Agenda.Venues.ToDictionary(venue => venue.Slug);
    private readonly Dictionary<string, ThemeTag> themes = source.Agenda.Themes.ToDictionary(theme => theme.Slug, theme => new ThemeTag(theme.Slug, theme.Name, theme.Hue));
    private readonly Dictionary<string, AgendaSnapshot.SubForum> forums = source.Agenda.SubForums.ToDictionary(forum => forum.Slug);
    private readonly Dictionary<string, AgendaSnapshot.Speaker> speakers = source.Agenda.Speakers.ToDictionary(speaker => speaker.Slug);

    public PublicAgenda Source => source;

    public AgendaSnapshot Agenda => source.Agenda;

    public DateTimeOffset AtSummit(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(AtSummit(instant).DateTime);

    public AgendaSnapshot.Room Room(string slug) => rooms[slug];

    public ThemeTag Theme(string slug) => themes[slug];

    public SpeakerLine Speaker(string slug) => Line(speakers[slug]);

    public Placement? Place(AgendaSnapshot.Slot? slot)
    {
        if (slot is null)
        {
            return null;
        }

        var room = rooms[slot.Room];
        return new(room.Slug, room.Name, venues[room.Venue].Name, DayOf(slot.Start), slot.Start, slot.End, slot.IsIllustrative);
    }

    public AgendaSnapshot.SubForum? ForumOf(AgendaSnapshot.Session session) => session.SubForum is { } forum ? forums[forum] : null;

    public SessionLine Line(AgendaSnapshot.Session session)
    {
        var forum = ForumOf(session);
        return new(
            session.Slug, session.Title, session.Format, session.Access, forum is null ? null : new SubForumName(forum.Slug, forum.Name),
            forum is null ? null : Theme(forum.Theme), Place(session.Slot), session.IsIllustrative);
    }

    public SubForumLine Line(AgendaSnapshot.SubForum forum) => new(forum.Slug, forum.Name, Theme(forum.Theme), Place(forum.Slot), forum.IsIllustrative);

    public static SpeakerLine Line(AgendaSnapshot.Speaker speaker) => new(speaker.Slug, speaker.Name, speaker.Role, speaker.Organisation, speaker.Country);

    public IEnumerable<AgendaSnapshot.Session> SessionsOf(AgendaSnapshot.SubForum forum) =>
        Agenda.Sessions.Where(session => session.SubForum == forum.Slug).OrderBy(session => session.Slot?.Start ?? DateTimeOffset.MaxValue);

    /// <summary>What has this slug.</summary>
    /// <exception cref="NotFound">Nothing has it.</exception>
    public static TPart Find<TPart>(IEnumerable<TPart> parts, Func<TPart, string> slugOf, string slug) where TPart : class =>
        parts.FirstOrDefault(part => string.Equals(slugOf(part), slug, StringComparison.Ordinal)) ?? throw new NotFound();
}
