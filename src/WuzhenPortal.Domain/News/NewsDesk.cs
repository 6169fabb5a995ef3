namespace WuzhenPortal.Domain.News;

/// <summary>How the editors of a summit's news work together.</summary>
public sealed class NewsDesk : Root, IAudited
{
    public required long SummitId { get; init; }

    /// <summary>Whether nobody publishes what the same person wrote last.</summary>
    public bool NeedsFourEyes { get; private set; }

    string IAudited.AuditName => "news-desk";

    public void AskForFourEyes(bool needs) => NeedsFourEyes = needs;
}
