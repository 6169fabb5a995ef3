using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Understands what a document says, as leniently as real documents need it, and tells what it could not understand.</summary>
internal sealed class DocumentReading(RawDocument raw, TimeZoneInfo summitZone)
{
    private const string Ours = "WuzhenPortal";
    private const string SubForumType = "sub-forum";
    private const int KeyLength = 100;

    private static readonly Dictionary<string, SessionFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lecture"] = SessionFormat.Keynote,
        ["talk"] = SessionFormat.Keynote,
        ["presentation"] = SessionFormat.Keynote,
        ["podium"] = SessionFormat.Panel,
        ["discussion"] = SessionFormat.Panel,
        ["panel discussion"] = SessionFormat.Panel,
        ["opening"] = SessionFormat.Ceremony,
        ["workshop"] = SessionFormat.Demonstration,
        ["demo"] = SessionFormat.Demonstration,
        ["contest"] = SessionFormat.Competition,
        ["press conference"] = SessionFormat.PressConference,
        ["pause"] = SessionFormat.Break,
        ["coffee break"] = SessionFormat.Break,
        ["lunch"] = SessionFormat.Break,
    };

    private readonly HashSet<(string Key, string Title, TimeSlot? Slot, string? Room)> seen = [];
    private readonly Dictionary<string, int> uses = [];
    private readonly Dictionary<string, string> nameOfPerson = [];
    private readonly Dictionary<string, string> keyOfPerson = [];
    private readonly bool isOurs = raw.Generator == Ours;
    private readonly string source = TextOfDocument.Short(TextOfDocument.Line(raw.Acronym ?? raw.Title ?? raw.Format.ToString(), false), 60);
    private readonly TimeZoneInfo? namedZone = TimeOfDocument.Zone(raw.TimeZone);

    private TimeZoneInfo Zone => namedZone ?? summitZone;

    public AgendaDocument Understood()
    {
        if (raw.TimeZone is { Length: > 0 } written && namedZone is null)
        {
            raw.Remarks.Often(null, ImportRemarkKind.ZoneUnknown, written);
        }

        var events = raw.Events.Select(Event).OfType<DocumentEvent>().ToList();
        return new(
            raw.Format, source, TextOfDocument.Line(raw.Title ?? source, true), isOurs, raw.Venue is { Length: > 0 } venue ? TextOfDocument.Line(venue, true) : null,
            raw.TrackColours, raw.Rooms, events, raw.Remarks.All);
    }

    private DocumentEvent? Event(RawEvent part)
    {
        var said = Languages(part);
        var title = Text(part, "title", SessionFields.TitleLength, said, line: true);
        if (title.IsEmpty)
        {
            raw.Remarks.About(part, ImportRemarkKind.TitleMissing, part["guid"] ?? part["id"] ?? "", "title");
            return null;
        }

        var isSubForum = part["type"] == SubForumType;
        var subtitle = part["subtitle"] is { } written ? TextOfDocument.Line(written, !isOurs) : null;
        // A foreign subtitle is no sub-forum, as long as none is called so: it stands before the abstract.
        var @abstract = Text(part, part["abstract"] is null && !isOurs ? "description" : "abstract", SessionFields.AbstractLength, said, line: false);
        NotTaken(part);
        var understood = new DocumentEvent(
            part.Place, "", part["guid"], title, @abstract, raw.Format == AgendaFormat.Csv || isOurs ? subtitle ?? (isOurs ? "" : null) : subtitle,
            part["track"] is { } track ? TextOfDocument.Line(track, !isOurs) : null,
            isSubForum ? null : Format(part), Access(part), said, part["room"] is { } room ? TextOfDocument.Short(TextOfDocument.Line(room, !isOurs), 200) : null, Slot(part), Persons(part), isSubForum);
        return Keyed(part, understood);
    }

    private IReadOnlyList<string> Languages(RawEvent part)
    {
        var spoken = new List<string>();
        foreach (var code in (part["language"] ?? "").Split([',', ';', '/', ' ', '|', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            if ((Language.ByCode(code) ?? Language.BySegment(code.Split('-', '_')[0])) is { } language)
            {
                spoken.Add(language.Code);
            }
            else
            {
                raw.Remarks.Often(part.Place with { Path = "language" }, ImportRemarkKind.LanguageUnknown, code);
            }
        }

        return [.. spoken.Distinct()];
    }

    private LocalizedText Text(RawEvent part, string name, int length, IReadOnlyList<string> said, bool line)
    {
        var texts = part.Marked(name).Select(marked => (Code: (string?)marked.Language.Code, marked.Text)).ToList();
        if (part[name] is { } unmarked && !texts.Exists(marked => marked.Text == unmarked))
        {
            // Ahead of the marked ones, which win where it is in the language of one of them.
            texts.Insert(0, (null, unmarked));
        }

        return LocalizedText.Of(texts.Select(text =>
        {
            var plain = line ? TextOfDocument.Line(text.Text, !isOurs) : TextOfDocument.Plain(text.Text, !isOurs);
            if (plain.Length > length)
            {
                raw.Remarks.About(part, ImportRemarkKind.Shortened, $"{plain.Length} → {length}", name);
            }

            var code = text.Code ?? TextOfDocument.LanguageOf(plain, isOurs ? null : said is [var only] ? only : null);
            return KeyValuePair.Create(code, (string?)TextOfDocument.Short(plain, length));
        }));
    }

    /// <summary>What the portal makes itself in its own documents, and has no place for in those of others.</summary>
    private void NotTaken(RawEvent part)
    {
        if (isOurs)
        {
            return;
        }

        foreach (var name in part["abstract"] is null ? ["slug", "url"] : new[] { "slug", "url", "description" })
        {
            if (part[name] is not null)
            {
                raw.Remarks.Often(part.Place with { Path = name }, ImportRemarkKind.NotTaken, name);
            }
        }
    }

    private SessionFormat? Format(RawEvent part)
    {
        if (part["type"] is not { } type)
        {
            return null;
        }

        foreach (var format in Enum.GetValues<SessionFormat>())
        {
            if (string.Equals(JsonNamingPolicy.KebabCaseLower.ConvertName(format.ToString()), type, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        if (Formats.TryGetValue(type, out var alike))
        {
            return alike;
        }

        raw.Remarks.Often(part.Place with { Path = "type" }, ImportRemarkKind.TypeUnknown, type);
        return null;
    }

    private SessionAccess? Access(RawEvent part)
    {
        if (part["access"] is not { } access)
        {
            return null;
        }

        foreach (var one in Enum.GetValues<SessionAccess>())
        {
            if (string.Equals(one.ToString(), access, StringComparison.OrdinalIgnoreCase))
            {
                return one;
            }
        }

        raw.Remarks.Often(part.Place with { Path = "access" }, ImportRemarkKind.AccessUnknown, access);
        return null;
    }

    private TimeSlot? Slot(RawEvent part)
    {
        if (part["date"] is null && part["start"] is null)
        {
            return null;
        }

        if (TimeOfDocument.Start(part, Zone) is not { } start)
        {
            raw.Remarks.About(part, ImportRemarkKind.DateUnreadable, $"{part["date"] ?? part.Day?.Date} {part["start"]}", "date");
        }
        else if (TimeOfDocument.End(part, start, Zone) is not { } end || end <= start || end - start > TimeSpan.FromHours(24))
        {
            raw.Remarks.About(part, ImportRemarkKind.DurationUnreadable, part["duration"] ?? part["end"] ?? "", "duration");
        }
        else if (part["room"] is null)
        {
            raw.Remarks.About(part, ImportRemarkKind.RoomMissing, "", "room");
        }
        else
        {
            return new TimeSlot(start, end);
        }

        return null;
    }

    /// <summary>People are told apart by their names: the numbers of real documents collide.</summary>
    private List<RawPerson>? Persons(RawEvent part)
    {
        if (part.Persons is null)
        {
            return null;
        }

        var (persons, names) = (new List<RawPerson>(), new HashSet<string>());
        foreach (var person in part.Persons)
        {
            var name = TextOfDocument.Short(TextOfDocument.Line(person.Name, !isOurs), 200);
            var folded = SearchKey.Of(name);
            // Only our own documents tell two people of one name apart.
            if (folded.Length == 0 || !names.Add(isOurs ? person.Key ?? folded : folded))
            {
                continue;
            }

            persons.Add(person with { Name = name });
            if (person.Key is { } key)
            {
                if (!nameOfPerson.TryAdd(key, folded) && nameOfPerson[key] != folded)
                {
                    raw.Remarks.Often(part.Place, ImportRemarkKind.PersonIdTwice, $"{key}: {name}");
                }

                if (!keyOfPerson.TryAdd(folded, key) && keyOfPerson[folded] != key)
                {
                    raw.Remarks.Often(part.Place, ImportRemarkKind.PersonTwice, name);
                }
            }
        }

        return persons;
    }

    /// <summary>Gives the event a key of its own; null for one that stands in the document twice.</summary>
    private DocumentEvent? Keyed(RawEvent part, DocumentEvent understood)
    {
        var folded = SearchKey.Of([.. understood.Title.All.Values]);
        var key = part["guid"] is { } guid ? $"guid:{Fitting(guid)}" : part["id"] is { } id ? $"id:{source}:{Fitting(id)}" : $"title:{source}:{Hash(folded)}";
        if (!seen.Add((key, folded, understood.Slot, understood.Room)))
        {
            raw.Remarks.About(part, ImportRemarkKind.Repeated, part["guid"] ?? part["id"] ?? "");
            return null;
        }

        if (Uses(key) == 1)
        {
            return understood with { Key = key };
        }

        if (part["guid"] is null && part["id"] is null)
        {
            return understood with { Key = $"{key}#{uses[key]}" };
        }

        raw.Remarks.About(part, ImportRemarkKind.GuidTwice, part["guid"] ?? part["id"]!, "guid");
        var own = $"{key}/{Hash(folded)}";
        return understood with { Key = $"{own}#{Uses(own)}", Guid = null };
    }

    private int Uses(string key) => uses[key] = uses.GetValueOrDefault(key) + 1;

    private static string Fitting(string key) => key.Length <= KeyLength ? key : Hash(key);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
