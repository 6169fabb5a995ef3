namespace WuzhenPortal.Application.Agenda;

/// <summary>What kind of document an agenda came in.</summary>
public enum AgendaFormat
{
    /// <summary>frab's <c>schedule.xml</c>.</summary>
    Xml,

    /// <summary>frab's <c>schedule.json</c>.</summary>
    Json,

    /// <summary>A table with a line of headings.</summary>
    Csv,
}

/// <summary>What an import would change in the working draft, and what of the document stays behind.</summary>
/// <param name="Title">What the document calls itself.</param>
/// <param name="Changes">New, moved and changed records, and sessions that are gone from the document.</param>
/// <param name="Unchanged">Sessions and sub-forums that are in the draft exactly so.</param>
/// <param name="Draft">Marks the state of the draft that was compared with.</param>
public sealed record AgendaImportReport(
    string FileName, AgendaFormat Format, string Title, IReadOnlyList<AgendaChange> Changes, int Unchanged, IReadOnlyList<ImportRemark> Remarks, string Draft)
{
    /// <summary>Whether there is anything to bring in.</summary>
    public bool HasWork => Changes.Any(change => change.Kind != AgendaChangeKind.Gone);

    /// <summary>Sessions and sub-forums of one kind of change.</summary>
    public int Count(AgendaChangeKind kind) => Changes.Count(change => change.Kind == kind && change.Part is AgendaPart.Session or AgendaPart.SubForum);
}

/// <summary>Why something in a document was not taken as it stands.</summary>
public enum ImportRemarkKind
{
    TitleMissing,
    Repeated,
    PlaceTaken,
    DateUnreadable,
    DurationUnreadable,
    RoomMissing,
    OutsideSummit,
    GuidTwice,
    PersonTwice,
    PersonIdTwice,
    ThemeMissing,
    Shortened,
    LanguageUnknown,
    TypeUnknown,
    AccessUnknown,
    ZoneUnknown,
    ColourUnknown,
    NotTaken,
}

/// <summary>Something in a document that was not taken as it stands.</summary>
/// <param name="Place">Where it is, the first time; null where it is about the whole document.</param>
/// <param name="Title">Of the session it belongs to.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Count">How often.</param>
public sealed record ImportRemark(ImportRemarkKind Kind, ImportPlace? Place, string Title, string Value, int Count = 1);

/// <summary>Where in a document something stands.</summary>
/// <param name="Line">Line, or row of a table; 0 where only the path tells.</param>
/// <param name="Path">Element, column, or JSON path.</param>
public sealed record ImportPlace(int Line, string Path);
