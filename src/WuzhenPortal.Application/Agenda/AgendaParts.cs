using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A theme as it is shown beside what belongs to it.</summary>
public sealed record ThemeTag(string Slug, LocalizedText Name, Hue Hue);

/// <summary>Where and when something takes place.</summary>
/// <param name="Room">Slug.</param>
/// <param name="Day">In the summit's zone.</param>
/// <param name="IsIllustrative">Whether room and time were invented for a sample.</param>
/// <param name="IsOnline">Whether the room is a place in the network.</param>
public sealed record Placement(string Room, LocalizedText RoomName, LocalizedText Venue, DateOnly Day, DateTimeOffset Start, DateTimeOffset End, bool IsIllustrative, bool IsOnline);

/// <summary>The name of a sub-forum, to link to it.</summary>
public sealed record SubForumName(string Slug, LocalizedText Name);

/// <summary>A session in a list.</summary>
/// <param name="Code">See <see cref="AgendaCode"/>.</param>
/// <param name="Theme">That of its sub-forum.</param>
/// <param name="Placement">Null while not placed.</param>
public sealed record SessionLine(
    string Code, string Slug, LocalizedText Title, SessionFormat Format, SessionAccess Access, SubForumName? SubForum, ThemeTag? Theme, Placement? Placement, bool IsIllustrative);

/// <summary>A sub-forum in a list.</summary>
/// <param name="Code">See <see cref="AgendaCode"/>.</param>
public sealed record SubForumLine(string Code, string Slug, LocalizedText Name, ThemeTag Theme, Placement? Placement, bool IsIllustrative);

/// <summary>A person in a list.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Portrait">Hash of it; null where there is none.</param>
public sealed record SpeakerLine(string Slug, LocalizedText Name, LocalizedText Role, LocalizedText Organisation, string? Country, string? Portrait);

/// <summary>A session, or a sub-forum, where both stand in one list.</summary>
/// <param name="Code">See <see cref="AgendaCode"/>.</param>
/// <param name="Format">Null for a sub-forum.</param>
/// <param name="SubForum">Null for a sub-forum and for a session of the summit itself.</param>
/// <param name="Placement">Null while not placed.</param>
public sealed record AgendaEntry(
    string Code, string Slug, LocalizedText Title, SessionFormat? Format, SubForumName? SubForum, ThemeTag? Theme, Placement? Placement, bool IsIllustrative)
{
    public bool IsSubForum => Format is null;

    /// <summary>Address of its page.</summary>
    public string Path => PathOf(IsSubForum, Slug);

    public static string PathOf(bool isSubForum, string slug) => isSubForum ? $"/sub-forums/{slug}" : $"/sessions/{slug}";

    /// <summary>Whether the entry, or its place, was invented for a sample.</summary>
    public bool HasSample => IsIllustrative || Placement is { IsIllustrative: true };
}

/// <summary>What takes place on one day, in order.</summary>
/// <param name="Day">Null for what is not placed yet.</param>
public sealed record AgendaDay(DateOnly? Day, IReadOnlyList<AgendaEntry> Entries);
