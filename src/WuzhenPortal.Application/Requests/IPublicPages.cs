namespace WuzhenPortal.Application.Requests;

/// <summary>The public pages as they are kept for readers.</summary>
public interface IPublicPages
{
    /// <summary>Tag under which snapshots and whole pages are kept.</summary>
    public const string Tag = "public";

    /// <summary>Drops what is kept on this node, so that the next reader gets what is true now.</summary>
    Task EvictAsync(CancellationToken cancel);
}
