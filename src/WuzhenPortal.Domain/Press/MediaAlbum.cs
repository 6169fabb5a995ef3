namespace WuzhenPortal.Domain.Press;

/// <summary>Items of the media library in an order, for readers to look through, and as one archive for the press.</summary>
public sealed class MediaAlbum : Root, IAudited
{
    /// <summary>Most items of an album: more is no album, and no kit that anybody fetches.</summary>
    public const int Most = 500;

    private readonly List<MediaAlbumItem> items = [];

    private MediaAlbum()
    {
    }

    public MediaAlbum(long summitId, string slug, LocalizedText title, DateTimeOffset now)
    {
        (SummitId, Slug, AddedAt) = (summitId, slug, now);
        Describe(title, LocalizedText.Empty);
    }

    public long SummitId { get; private set; }

    public string Slug { get; private set; } = "";

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    public LocalizedText Description { get; private set; } = LocalizedText.Empty;

    public bool IsPublished { get; private set; }

    /// <summary>Before this the album, everything in it and its kit are for accredited press alone who accepted the terms; null where there is nothing to wait for.</summary>
    public DateTimeOffset? EmbargoedUntil { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Whether it is offered as one archive.</summary>
    public bool OffersKit { get; private set; }

    /// <summary>Like <see cref="EmbargoedUntil"/>, of the archive.</summary>
    public DateTimeOffset? KitEmbargoedUntil { get; private set; }

    /// <summary>By which the archive is kept: the hash of what it holds; null while it has to be made anew.</summary>
    public string? KitKey { get; private set; }

    /// <summary>In bytes.</summary>
    public long KitSize { get; private set; }

    /// <summary>Files in the archive.</summary>
    public int KitFiles { get; private set; }

    /// <summary>How often the archive was fetched; counted by the database alone.</summary>
    public int KitDownloads { get; private set; }

    /// <summary>Rises with each change of what the archive has to hold, so that one that was made of less is not taken for it.</summary>
    public int KitRound { get; private set; }

    /// <summary>The item that stands for the album in lists; null for the first.</summary>
    public long? CoverId { get; private set; }

    public IReadOnlyList<MediaAlbumItem> Items => items;

    string IAudited.AuditName => Slug;

    public void Describe(LocalizedText title, LocalizedText description)
    {
        RuleViolation.Unless(!title.IsEmpty, "Press.Media.Album.TitleMissing");
        (Title, Description) = (title, description);
        Outdate();
    }

    /// <param name="until">Null where there is nothing to wait for.</param>
    public void Show(bool isPublished, DateTimeOffset? until) => (IsPublished, EmbargoedUntil) = (isPublished, until);

    /// <param name="until">Null where there is nothing to wait for.</param>
    public void OfferKit(bool offers, DateTimeOffset? until)
    {
        (OffersKit, KitEmbargoedUntil) = (offers, until);
        Outdate();
    }

    /// <summary>Puts items at the end, each once.</summary>
    public void Add(IEnumerable<long> itemIds)
    {
        var position = items.Select(item => item.Position).DefaultIfEmpty(-1).Max();
        foreach (var id in itemIds.Distinct().Where(id => !items.Exists(item => item.MediaItemId == id)).ToList())
        {
            items.Add(new MediaAlbumItem(id, ++position));
        }

        RuleViolation.Unless(items.Count <= Most, "Press.Media.Album.Full", Most);
        Outdate();
    }

    public void Remove(long itemId)
    {
        items.RemoveAll(item => item.MediaItemId == itemId);
        CoverId = CoverId == itemId ? null : CoverId;
        Outdate();
    }

    /// <summary>Moves an item before the one that stands before it.</summary>
    public void MoveUp(long itemId)
    {
        var ordered = items.OrderBy(item => item.Position).ToList();
        var index = ordered.FindIndex(item => item.MediaItemId == itemId);
        if (index > 0)
        {
            var (one, other) = (ordered[index].Position, ordered[index - 1].Position);
            ordered[index].MoveTo(other);
            ordered[index - 1].MoveTo(one);
        }

        Outdate();
    }

    public void CoverWith(long itemId)
    {
        RuleViolation.Unless(items.Exists(item => item.MediaItemId == itemId), "Press.Media.Album.NotInIt");
        CoverId = itemId;
    }

    private void Outdate() => (KitKey, KitRound) = (null, KitRound + 1);
}

/// <summary>An item in an album.</summary>
public sealed class MediaAlbumItem : Entity
{
    private MediaAlbumItem()
    {
    }

    internal MediaAlbumItem(long mediaItemId, int position) => (MediaItemId, Position) = (mediaItemId, position);

    public long MediaItemId { get; private set; }

    public int Position { get; private set; }

    internal void MoveTo(int position) => Position = position;
}
