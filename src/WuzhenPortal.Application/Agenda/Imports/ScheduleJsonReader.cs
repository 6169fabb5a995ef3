using System.Globalization;
using System.Text.Json;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Reads frab's <c>schedule.json</c>; members of an unexpected kind count as not there.</summary>
internal sealed class ScheduleJsonReader
{
    private static readonly HashSet<string> Fields =
        ["guid", "date", "start", "duration", "end", "room", "slug", "url", "title", "subtitle", "track", "type", "language", "abstract", "description"];

    private readonly RawDocument document = new(AgendaFormat.Json);

    /// <exception cref="RuleViolation">It is not JSON, or no schedule; the key's arguments are line and column, counted from 1.</exception>
    public static RawDocument Read(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new ScheduleJsonReader().Schedule(json.RootElement);
        }
        catch (JsonException unreadable)
        {
            throw new RuleViolation("Agenda.Import.NotJson", (unreadable.LineNumber ?? 0) + 1, (unreadable.BytePositionInLine ?? 0) + 1) { Property = "Content" };
        }
    }

    private RawDocument Schedule(JsonElement root)
    {
        if (Member(root, "schedule") is not { } schedule || Member(schedule, "conference") is not { } conference)
        {
            throw new RuleViolation("Agenda.Import.NotASchedule", "schedule.conference") { Property = "Content" };
        }

        document.Generator = (Member(root, "generator") ?? Member(schedule, "generator")) is { } generator ? Text(generator, "name") : null;
        document.Acronym = Text(conference, "acronym");
        document.Title = Text(conference, "title");
        document.TimeZone = Text(conference, "time_zone_name");
        document.Venue = Text(conference, "venue");
        foreach (var track in Items(conference, "tracks"))
        {
            if (Text(track, "name") is { } name && Text(track, "color") is { } colour)
            {
                document.TrackColours[name] = colour;
            }
        }

        foreach (var room in Items(conference, "rooms"))
        {
            if (Text(room, "name") is { } name)
            {
                document.Rooms[name] = new(Text(room, "type"), Number(Text(room, "capacity")));
            }
        }

        foreach (var (index, day) in Items(conference, "days").Index())
        {
            Day(day, $"days[{index}]");
        }

        return document;
    }

    private void Day(JsonElement day, string path)
    {
        var raw = new RawDay(Text(day, "date"), Text(day, "day_start"));
        if (Member(day, "rooms") is not { ValueKind: JsonValueKind.Object } rooms)
        {
            return;
        }

        foreach (var room in rooms.EnumerateObject().Where(room => room.Value.ValueKind == JsonValueKind.Array))
        {
            foreach (var (index, part) in room.Value.EnumerateArray().Index())
            {
                if (part.ValueKind == JsonValueKind.Object)
                {
                    Event(part, new RawEvent(new(0, $"{path}.rooms[\"{room.Name}\"][{index}]"), raw) { ["room"] = room.Name });
                }
            }
        }
    }

    private void Event(JsonElement part, RawEvent raw)
    {
        foreach (var member in part.EnumerateObject())
        {
            if (Fields.Contains(member.Name))
            {
                raw[member.Name] = Text(member.Value);
            }
            else if (member.Name == "persons" && member.Value.ValueKind == JsonValueKind.Array)
            {
                raw.Persons = [.. member.Value.EnumerateArray().Select(Person).OfType<RawPerson>()];
            }
            else if (member.Name is "id" or "code")
            {
                raw["id"] ??= Text(member.Value);
            }
            else if (SaysSomething(member.Value))
            {
                document.Remarks.Often(raw.Place, ImportRemarkKind.NotTaken, member.Name);
            }
        }

        AgendaDocuments.Bound(document.Events.Count);
        document.Events.Add(raw);
    }

    private static RawPerson? Person(JsonElement person) => person.ValueKind == JsonValueKind.String ? new(person.GetString()!.Trim(), null)
        : (Text(person, "name") ?? Text(person, "public_name") ?? Text(person, "full_public_name")) is { } name
            ? new(name, Text(person, "guid") ?? Text(person, "code") ?? Text(person, "id"))
            : null;

    private static bool SaysSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(),
        _ => Text(value) is not (null or "" or "false"),
    };

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    private static string? Text(JsonElement element, string name) => Member(element, name) is { } member && Text(member) is { Length: > 0 } text ? text : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : 0;
}
