using System.ComponentModel;
using System.Text.Json.Serialization;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda;

/// <summary>The whole public agenda of a summit as it was released. Immutable; times are in UTC.</summary>
[ImmutableObject(true)]
public sealed record AgendaSnapshot(
    IReadOnlyList<AgendaSnapshot.Venue> Venues,
    IReadOnlyList<AgendaSnapshot.Room> Rooms,
    IReadOnlyList<AgendaSnapshot.Theme> Themes,
    IReadOnlyList<AgendaSnapshot.SubForum> SubForums,
    IReadOnlyList<AgendaSnapshot.Session> Sessions,
    IReadOnlyList<AgendaSnapshot.Speaker> Speakers)
{
    /// <summary>When rooms cannot be used. Known of the working draft alone, as all that is on its makers' minds.</summary>
    [JsonIgnore]
    public IReadOnlyList<Closure> Closures { get; init; } = [];

    /// <summary>Whether nothing is to take place at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => SubForums.Count == 0 && Sessions.Count == 0;

    public sealed record Venue(string Slug, LocalizedText Name);

    /// <param name="Capacity">Seats.</param>
    public sealed record Room(string Slug, string Venue, LocalizedText Name, RoomKind Kind, int Capacity, bool IsIllustrative)
    {
        /// <summary>Whether one walks from one venue to another to come from there.</summary>
        public bool IsAwayFrom(Room other) => Venue != other.Venue && Kind != RoomKind.Online && other.Kind != RoomKind.Online;
    }

    /// <param name="Code">Names it in an address.</param>
    /// <param name="Room">Slug.</param>
    public sealed record Closure(string Code, string Room, TimeSlot Slot, string Reason);

    public sealed record Theme(string Slug, LocalizedText Name, Hue Hue);

    /// <summary>When and where; <c>IsIllustrative</c> where both were invented for a sample.</summary>
    public sealed record Slot(string Room, DateTimeOffset Start, DateTimeOffset End, bool IsIllustrative)
    {
        [JsonIgnore]
        public TimeSlot Time => new(Start, End);
    }

    /// <param name="Slot">Null while not placed.</param>
    public sealed record SubForum(string Slug, string Theme, LocalizedText Name, LocalizedText Summary, Slot? Slot, bool IsIllustrative);

    /// <param name="SubForum">Slug; null for a session of the summit itself.</param>
    /// <param name="Speakers">Slugs in order of appearance.</param>
    /// <param name="InterpretedInto">Language codes.</param>
    /// <param name="Slot">Null while not placed.</param>
    /// <param name="FloorLanguage">Code of the language in which people speak; null while it is not known, as in releases made before it was asked.</param>
    /// <param name="Livestream">Where it can be watched while it takes place: an https address.</param>
    public sealed record Session(
        string Slug, string? SubForum, LocalizedText Title, LocalizedText Abstract, SessionFormat Format, SessionAccess Access,
        IReadOnlyList<string> Speakers, IReadOnlyList<string> InterpretedInto, Slot? Slot, bool IsIllustrative, string? FloorLanguage = null, string? Livestream = null)
    {
        /// <summary>Whether one can follow it in this language, of the floor or of the interpreters.</summary>
        public bool IsHeardIn(string languageCode) => FloorLanguage == languageCode || InterpretedInto.Contains(languageCode);
    }

    /// <param name="Country">ISO 3166-1 alpha-2.</param>
    /// <param name="Biography">In plain paragraphs; releases made before there were any have none.</param>
    /// <param name="Portrait">Hash of it.</param>
    public sealed record Speaker(
        string Slug, LocalizedText Name, LocalizedText Role, LocalizedText Organisation, string? Country, LocalizedText? Biography = null, string? Portrait = null)
    {
        public LocalizedText Biography { get; init; } = Biography ?? LocalizedText.Empty;

        /// <summary>Known of the working draft alone: when somebody is away is released to nobody.</summary>
        [JsonIgnore]
        public Availability Availability { get; init; } = Availability.Always;
    }
}
