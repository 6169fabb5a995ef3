using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Search;

/// <summary>What kind of thing was found.</summary>
public enum SearchKind
{
    Session,
    SubForum,
    Speaker,
    News,
    Exhibitor,
    Exhibit,
    Publication,
    Message,
    Information,
}

/// <summary>One public thing as search knows it.</summary>
internal sealed record SearchDocument(SearchKind Kind, long SummitId, string Address, LocalizedText Title)
{
    /// <summary>Stands for the summit of what belongs to none, and goes with whichever is current.</summary>
    public const long OfNoSummit = 0;

    /// <summary>Plain words, of which the part that holds what was looked for is shown.</summary>
    public LocalizedText Text { get; init; } = LocalizedText.Empty;

    /// <summary>What stands beside the title in a list, such as a role and an organisation; found as the title is.</summary>
    public LocalizedText Line { get; init; } = LocalizedText.Empty;

    /// <summary>Other words by which it is found and which are not shown, such as how a Chinese name is typed.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>From when on the public may know of it; null for ever.</summary>
    public DateTimeOffset? VisibleFrom { get; init; }

    /// <summary>Until when; null without end.</summary>
    public DateTimeOffset? VisibleUntil { get; init; }

    /// <summary>When it takes place or came out; newer things come first.</summary>
    public DateTimeOffset? At { get; init; }

    public bool IsVisibleAt(DateTimeOffset now) => !(VisibleFrom > now) && !(VisibleUntil <= now);
}
