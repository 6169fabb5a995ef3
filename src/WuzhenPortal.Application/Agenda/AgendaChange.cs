using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What kind of record differs.</summary>
public enum AgendaPart
{
    SubForum,
    Session,
    Speaker,
    Room,
    Venue,
    Theme,
}

/// <summary>How a record differs from an earlier state of the agenda.</summary>
public enum AgendaChangeKind
{
    New,
    Moved,
    Changed,
    Gone,
}

/// <summary>One record that differs between two states of the agenda.</summary>
/// <param name="Fields">Which of its fields changed; empty for one that is new or gone.</param>
public sealed record AgendaChange(AgendaPart Part, string Slug, LocalizedText Name, AgendaChangeKind Kind, IReadOnlyList<AgendaFieldChange> Fields)
{
    /// <summary>Whether it was to take place and does not any more.</summary>
    public bool IsCancelled => Kind == AgendaChangeKind.Gone && Part is AgendaPart.SubForum or AgendaPart.Session;
}

/// <summary>One field before and after.</summary>
/// <param name="Field">Its name, as in <c>Title</c>.</param>
/// <param name="Before">Null where nothing stood, or where only that it changed can be told.</param>
/// <param name="After">Likewise.</param>
public sealed record AgendaFieldChange(string Field, AgendaValue? Before, AgendaValue? After);

/// <summary>What stands in a field, with the names of what it refers to.</summary>
public abstract record AgendaValue
{
    public sealed record Words(LocalizedText Text) : AgendaValue;

    public sealed record Names(IReadOnlyList<LocalizedText> All) : AgendaValue;

    public sealed record Place(LocalizedText Room, TimeSlot Slot) : AgendaValue;

    /// <param name="All">Codes, as in zh-Hans.</param>
    public sealed record Languages(IReadOnlyList<string> All) : AgendaValue;

    /// <param name="Value">Name of an enumeration's value, a country's code, or a number.</param>
    public sealed record Code(string Value) : AgendaValue;
}
