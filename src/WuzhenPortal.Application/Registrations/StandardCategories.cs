using System.Text.Json;
using System.Text.Json.Serialization;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The six categories every new summit starts with, in six languages.</summary>
internal static class StandardCategories
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<List<Part>> Parts = new(Read);

    public static IEnumerable<string> Codes => Parts.Value.Select(part => part.Code);

    public static IEnumerable<ParticipantCategory> For(long summitId) => Parts.Value.Select((part, position) => new ParticipantCategory
    {
        SummitId = summitId,
        Code = part.Code,
        Name = part.Name,
        Description = part.Description,
        Needs = part.Needs,
        AllowsOnline = part.AllowsOnline,
        ReviewDays = part.ReviewDays,
        Position = position,
        Colour = part.Colour,
        Zones = part.Zones,
    });

    private static List<Part> Read()
    {
        using var stream = typeof(StandardCategories).Assembly.GetManifestResourceStream(typeof(StandardCategories), "standard-categories.json")!;
        return JsonSerializer.Deserialize<List<Part>>(stream, Options)!;
    }

    private sealed record Part(string Code, LocalizedText Name, LocalizedText Description, LocalizedText Needs, bool AllowsOnline, int ReviewDays, BadgeColour Colour, BadgeZones Zones);
}
