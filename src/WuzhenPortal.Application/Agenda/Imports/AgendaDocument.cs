using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>An agenda of another system, understood as far as it can be without knowing the draft it goes into.</summary>
/// <param name="Source">Names the conference: sessions that were imported under the same name and are not in the document are gone.</param>
/// <param name="IsOurs">Whether this portal's software wrote it.</param>
/// <param name="Venue">Where it takes place, in the document's words.</param>
internal sealed record AgendaDocument(
    AgendaFormat Format, string Source, string Title, bool IsOurs, string? Venue,
    IReadOnlyDictionary<string, string> TrackColours, IReadOnlyDictionary<string, RawRoom> Rooms, IReadOnlyList<DocumentEvent> Events, IReadOnlyList<ImportRemark> Remarks);

/// <summary>One session of a document. What is null was not said, and stays in the draft as it is.</summary>
/// <param name="Key">What the document calls it: the same in the next version of the document.</param>
/// <param name="Guid">As written; null where there is none.</param>
/// <param name="SubForum">Name; empty for a session of the summit itself.</param>
/// <param name="IsSubForum">Whether it stands for a sub-forum that has no sessions yet.</param>
internal sealed record DocumentEvent(
    ImportPlace Place, string Key, string? Guid, LocalizedText Title, LocalizedText Abstract, string? SubForum, string? Track, SessionFormat? Format, SessionAccess? Access,
    IReadOnlyList<string> Languages, string? Room, TimeSlot? Slot, IReadOnlyList<RawPerson>? Persons, bool IsSubForum)
{
    public string Name => Title.ToString();
}

/// <summary>A document as it was read, before anything is understood.</summary>
internal sealed record RawDocument(AgendaFormat Format)
{
    public string? Acronym { get; set; }

    public string? Title { get; set; }

    public string? Generator { get; set; }

    public string? TimeZone { get; set; }

    public string? Venue { get; set; }

    public Dictionary<string, string> TrackColours { get; } = [];

    public Dictionary<string, RawRoom> Rooms { get; } = [];

    public List<RawEvent> Events { get; } = [];

    public Remarks Remarks { get; } = new();
}

/// <param name="Kind">As in <c>online</c>.</param>
/// <param name="Capacity">0 where it is not said.</param>
internal sealed record RawRoom(string? Kind, int Capacity);

/// <param name="Date">As written.</param>
/// <param name="Start">Instant at which the day begins, as written.</param>
internal sealed record RawDay(string? Date, string? Start);

/// <param name="Key">Identity in the document, which may be somebody else's in it too.</param>
internal sealed record RawPerson(string Name, string? Key);

/// <summary>One event as its document has it: every value as written, by name.</summary>
internal sealed record RawEvent(ImportPlace Place, RawDay? Day)
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public List<RawPerson>? Persons { get; set; }

    /// <summary>Null where nothing but blanks was written.</summary>
    public string? this[string name]
    {
        get => values.GetValueOrDefault(name);
        set
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                values[name] = value.Trim();
            }
        }
    }

    /// <summary>The text by language where it is marked with one, as in <c>title:zh</c>.</summary>
    public IEnumerable<(Language Language, string Text)> Marked(string name) =>
        from language in Language.All
        let text = this[$"{name}:{language.Segment}"] ?? this[$"{name}:{language.Code}"]
        where text is not null
        select (language, text);
}
