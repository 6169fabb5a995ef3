using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WuzhenPortal.Application.Agenda.Exports;

/// <summary>Writes <c>schedule.json</c>.</summary>
internal static class FrabJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(FrabSchedule schedule) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["$schema"] = "https://c3voc.de/schedule/schema.json",
            ["generator"] = new JsonObject { ["name"] = "WuzhenPortal", ["url"] = new Uri(schedule.Base, "/").AbsoluteUri },
            ["schedule"] = new JsonObject
            {
                ["url"] = new Uri(schedule.Base, "/agenda/schedule.json").AbsoluteUri,
                ["version"] = schedule.Version,
                ["base_url"] = schedule.Base.AbsoluteUri,
                ["conference"] = new JsonObject
                {
                    ["acronym"] = schedule.Acronym,
                    ["title"] = schedule.Title,
                    ["start"] = Date(schedule.Start),
                    ["end"] = Date(schedule.End),
                    ["daysCount"] = schedule.Days.Count,
                    ["timeslot_duration"] = FrabSchedule.TimeslotDuration,
                    ["time_zone_name"] = schedule.TimeZone,
                    ["url"] = new Uri(schedule.Base, "agenda").AbsoluteUri,
                    ["tracks"] = Array(schedule.Tracks, track => new JsonObject { ["name"] = track.Name, ["slug"] = track.Slug, ["color"] = track.Colour }),
                    ["rooms"] = Array(schedule.Rooms, room => new JsonObject
                    {
                        ["name"] = room.Name,
                        ["slug"] = room.Slug,
                        ["guid"] = room.Guid.ToString(),
                        ["type"] = room.Kind,
                        ["capacity"] = room.Capacity,
                    }),
                    ["days"] = Array(schedule.Days, Day),
                },
            },
        },
        Options);

    private static JsonObject Day(FrabSchedule.Day day) => new()
    {
        ["index"] = day.Index,
        ["date"] = Date(day.Date),
        ["day_start"] = Instant(day.Start),
        ["day_end"] = Instant(day.End),
        ["rooms"] = new JsonObject(day.Rooms.Select(room => KeyValuePair.Create<string, JsonNode?>(room.Room, Array(room.Events.OrderBy(part => part.Start), Event)))),
    };

    private static JsonObject Event(FrabSchedule.Event part) => new()
    {
        ["guid"] = part.Guid.ToString(),
        ["code"] = part.Code,
        ["id"] = part.Id,
        ["date"] = Instant(part.Start),
        ["start"] = part.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
        ["end"] = Instant(part.End),
        ["duration"] = part.Duration,
        ["room"] = part.Room,
        ["slug"] = part.Slug,
        ["url"] = part.Url.AbsoluteUri,
        ["title"] = part.Title,
        ["subtitle"] = NullIfEmpty(part.Subtitle),
        ["track"] = NullIfEmpty(part.Track),
        ["type"] = part.Type,
        ["language"] = part.Language,
        ["abstract"] = NullIfEmpty(part.Abstract),
        ["description"] = NullIfEmpty(part.Description),
        ["persons"] = Array(part.Persons, person => new JsonObject
        {
            ["id"] = person.Id,
            ["guid"] = person.Guid.ToString(),
            ["name"] = person.Name,
            ["url"] = person.Url.AbsoluteUri,
        }),
        ["links"] = new JsonArray(),
    };

    private static JsonArray Array<TPart>(IEnumerable<TPart> parts, Func<TPart, JsonObject> write) => new([.. parts.Select(write)]);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
