using System.Globalization;

namespace WuzhenPortal.Domain.Press;

/// <summary>What an item of the media library is.</summary>
public enum MediaKind
{
    Photo,
    Logo,

    /// <summary>A PDF.</summary>
    Document,

    /// <summary>A film that lies elsewhere: a link, and nothing of it within the portal's pages.</summary>
    Video,
}

/// <summary>Whether an item is given to readers.</summary>
public enum MediaStatus
{
    Draft,
    Published,
    Withdrawn,
}

/// <summary>How far the pictures are that the portal draws of an upload.</summary>
public enum MediaState
{
    /// <summary>For the background to draw, or being drawn.</summary>
    Waiting,
    Ready,

    /// <summary>It could not be drawn: whatever it is, it is no picture.</summary>
    Failed,
}

/// <summary>What whoever fetches an item may do with it.</summary>
public enum MediaLicence
{
    /// <summary>Free for reporting, with the credit beside it.</summary>
    PressWithCredit,

    /// <summary>For reporting on the summit alone, with the credit, not for advertising, not to be altered.</summary>
    EditorialOnly,
    CcBy,
    CcBySa,
    PublicDomain,
}

/// <summary>How a file is written.</summary>
public enum MediaFormat
{
    Jpeg,
    Png,
    Webp,
    Pdf,
}

/// <summary>A file that came in and is to be kept.</summary>
/// <param name="Hash">SHA-256 of its content in lower-case hexadecimal digits.</param>
/// <param name="Width">In pixels, as it is to be looked at; 0 for a document.</param>
public sealed record MediaContent(string FileName, MediaFormat Format, long Size, string Hash, int Width, int Height);

/// <summary>What was drawn of an upload.</summary>
/// <param name="Widths">Of the pictures for pages, in pixels, rising.</param>
/// <param name="Original">The whole picture without what its file said beside it.</param>
public sealed record MediaDrawn(IReadOnlyList<int> Widths, MediaContent Original);

/// <summary>A photo, logo, document or film link that editors give to readers and to the press.</summary>
public sealed class MediaItem : Root, IAudited
{
    /// <summary>Length of <see cref="Code"/>, in characters.</summary>
    public const int CodeLength = 20;

    /// <summary>Longest name of a file, in characters.</summary>
    public const int FileNameLength = 100;

    /// <summary>Length of a SHA-256, in hexadecimal digits.</summary>
    public const int HashLength = 64;

    /// <summary>Longest <see cref="SearchText"/>, in characters.</summary>
    public const int SearchTextLength = 2000;

    /// <summary>Tries before drawing is given up.</summary>
    public const int MostTries = 3;

    private MediaItem()
    {
    }

    /// <param name="content">Of a file that lies in the library already.</param>
    /// <param name="code">By which the file is kept.</param>
    public MediaItem(long summitId, string code, MediaContent content, long? addedBy, DateTimeOffset now)
    {
        (SummitId, Code, AddedBy, AddedAt, DueAt) = (summitId, code, addedBy, now, now);
        Kind = content.Format == MediaFormat.Pdf ? MediaKind.Document : MediaKind.Photo;
        State = Kind == MediaKind.Document ? MediaState.Ready : MediaState.Waiting;
        (FileName, Format, Size, Hash, Width, Height) = (content.FileName, content.Format, content.Size, content.Hash, content.Width, content.Height);
        Day = DateOnly.FromDateTime(now.UtcDateTime);
        Index();
    }

    /// <param name="link">Of a film; with https.</param>
    public MediaItem(long summitId, string link, LocalizedText title, long? addedBy, DateTimeOffset now)
    {
        (SummitId, Code, AddedBy, AddedAt, DueAt) = (summitId, RandomCode.Of(CodeLength), addedBy, now, now);
        (Kind, State, Link, Title) = (MediaKind.Video, MediaState.Ready, link, title);
        Day = DateOnly.FromDateTime(now.UtcDateTime);
        Index();
    }

    public long SummitId { get; private set; }

    /// <summary>By which its addresses name it and its files are kept; it cannot be guessed, and another file has another one.</summary>
    public string Code { get; private set; } = "";

    public MediaKind Kind { get; private set; }

    public MediaStatus Status { get; private set; }

    public MediaState State { get; private set; }

    /// <summary>Before this only accredited press see it who accepted the terms; null where there is nothing to wait for.</summary>
    public DateTimeOffset? EmbargoedUntil { get; private set; }

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    public LocalizedText Caption { get; private set; } = LocalizedText.Empty;

    /// <summary>What is seen, for those who do not see it.</summary>
    public LocalizedText AltText { get; private set; } = LocalizedText.Empty;

    /// <summary>Whom to name beside it.</summary>
    public LocalizedText Credit { get; private set; } = LocalizedText.Empty;

    public string? Photographer { get; private set; }

    public MediaLicence Licence { get; private set; }

    /// <summary>When it was taken; else when it came. By it lists are in order.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Slugs of the speakers who are seen.</summary>
    public IList<string> People { get; init; } = [];

    /// <summary>Slug of the session where it was taken; null for none.</summary>
    public string? Session { get; private set; }

    /// <summary>Address of a film; null for a file.</summary>
    public string? Link { get; private set; }

    /// <summary>As people see it when they fetch it.</summary>
    public string FileName { get; private set; } = "";

    public MediaFormat Format { get; private set; }

    /// <summary>In bytes, of what is fetched.</summary>
    public long Size { get; private set; }

    /// <summary>See <see cref="MediaContent.Hash"/>; of what is fetched.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>In pixels; 0 where it is no picture.</summary>
    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Widths of the pictures for pages, in pixels, rising, with commas; see <see cref="WidthsOf"/>.</summary>
    public string Drawn { get; private set; } = "";

    /// <summary>Whether the upload said where it was taken: for the editor to know; it is served nowhere.</summary>
    public bool HadPlace { get; private set; }

    public long? AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>How often the file was fetched; counted by the database alone.</summary>
    public int Downloads { get; private set; }

    /// <summary>Not drawn before this. While a node draws it, this is when another one may take over.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Changes with each claim: whoever holds it may say how the drawing ended.</summary>
    public Guid? Claim { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Title, caption, names, folded by <see cref="SearchKey"/>.</summary>
    public string SearchText { get; private set; } = "";

    string IAudited.AuditName => Title.IsEmpty ? $"{Code}" : $"{Title}";

    /// <summary>Whether it has renditions for pages.</summary>
    public bool IsPicture => Kind is MediaKind.Photo or MediaKind.Logo;

    /// <summary>Reads <see cref="Drawn"/>.</summary>
    public static IReadOnlyList<int> WidthsOf(string drawn) => [.. drawn.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(width => int.Parse(width, CultureInfo.InvariantCulture))];

    /// <summary>What the file itself said of it.</summary>
    public void Learn(LocalizedText title, LocalizedText caption, LocalizedText credit, string? photographer, DateOnly? takenOn, bool hadPlace)
    {
        (Title, Caption, Credit, Photographer, HadPlace) = (title, caption, credit, photographer, hadPlace);
        Day = takenOn ?? Day;
        Index();
    }

    public void Describe(LocalizedText title, LocalizedText caption, LocalizedText altText, LocalizedText credit, string? photographer, DateOnly day)
    {
        RuleViolation.Unless(!title.IsEmpty, "Press.Media.TitleMissing");
        RuleViolation.Unless(Status != MediaStatus.Published || !IsPicture || !altText.IsEmpty, "Press.Media.AltMissing");
        (Title, Caption, AltText, Credit, Photographer, Day) = (title, caption, altText, credit, photographer, day);
        Index();
    }

    /// <param name="isLogo">Of a picture; nothing else changes its kind.</param>
    /// <param name="people">Slugs of speakers.</param>
    /// <param name="session">Slug; null for none.</param>
    public void File(bool isLogo, MediaLicence licence, IEnumerable<string> people, string? session)
    {
        Kind = !IsPicture ? Kind : isLogo ? MediaKind.Logo : MediaKind.Photo;
        (Licence, Session) = (licence, session);
        People.Clear();
        foreach (var person in people.Distinct(StringComparer.Ordinal))
        {
            People.Add(person);
        }

        Index();
    }

    /// <param name="until">Null where there is nothing to wait for.</param>
    public void Hold(DateTimeOffset? until) => EmbargoedUntil = until;

    /// <summary>Points to another address, for a film that moved.</summary>
    public void LinkTo(string link)
    {
        RuleViolation.Unless(Kind == MediaKind.Video, "Press.Media.NoLink");
        Link = link;
    }

    public void Publish()
    {
        RuleViolation.Unless(Status != MediaStatus.Published, "Press.Media.PublishedAlready");
        RuleViolation.Unless(State != MediaState.Failed, "Press.Media.CannotBeDrawn");
        RuleViolation.Unless(!Title.IsEmpty, "Press.Media.TitleMissing");
        RuleViolation.Unless(!IsPicture || !AltText.IsEmpty, "Press.Media.AltMissing");
        Status = MediaStatus.Published;
    }

    /// <summary>Takes it away from readers, in every page, album and kit.</summary>
    public void Withdraw()
    {
        RuleViolation.Unless(Status == MediaStatus.Published, "Press.Media.NotPublished");
        Status = MediaStatus.Withdrawn;
    }

    private void Index()
    {
        var key = SearchKey.Of([.. Title.All.Values, FileName, Photographer, .. Credit.All.Values, .. People, Session, .. Caption.All.Values]);
        SearchText = key[..Math.Min(key.Length, SearchTextLength)];
    }
}
