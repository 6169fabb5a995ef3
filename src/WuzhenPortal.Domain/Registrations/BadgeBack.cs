namespace WuzhenPortal.Domain.Registrations;

/// <summary>What stands on the back of all badges of a summit.</summary>
public sealed class BadgeBack : Root, IAudited
{
    /// <summary>Longest text in one language, in characters: it fits the smallest badge.</summary>
    public const int TextLength = 300;

    private BadgeBack()
    {
    }

    public BadgeBack(long summitId) => SummitId = summitId;

    public long SummitId { get; private set; }

    /// <summary>Whom to ask, where to call; empty for nothing.</summary>
    public LocalizedText Help { get; private set; } = LocalizedText.Empty;

    /// <summary>Whether all zones are named, with those that the badge opens.</summary>
    public bool ShowsZones { get; private set; }

    /// <summary>Whether a code leads to the agenda of who carries it.</summary>
    public bool ShowsAgenda { get; private set; }

    string IAudited.AuditName => "";

    public void Show(LocalizedText help, bool showsZones, bool showsAgenda) => (Help, ShowsZones, ShowsAgenda) = (help, showsZones, showsAgenda);
}
