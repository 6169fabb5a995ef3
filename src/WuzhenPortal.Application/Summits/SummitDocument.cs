using System.Text.Json;
using System.Text.Json.Serialization;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Summits;

/// <summary>A whole summit as one JSON document, format <c>wuzhen-summit-sample/1</c>. Members the portal does not use are passed over.</summary>
internal sealed record SummitDocument
{
    public const string FormatName = "wuzhen-summit-sample/1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public required string Format { get; init; }

    public required EditionPart Edition { get; init; }

    public IReadOnlyList<VenuePart> Venues { get; init; } = [];

    public IReadOnlyList<RoomPart> Rooms { get; init; } = [];

    public IReadOnlyList<ThemePart> Themes { get; init; } = [];

    public IReadOnlyList<SubForumPart> SubForums { get; init; } = [];

    public IReadOnlyList<SessionPart> Sessions { get; init; } = [];

    public IReadOnlyList<SpeakerPart> Speakers { get; init; } = [];

    public ExpoPart? Expo { get; init; }

    public IReadOnlyList<ExhibitorPart> Exhibitors { get; init; } = [];

    public IReadOnlyList<PublicationPart> Publications { get; init; } = [];

    public IReadOnlyList<MessagePart> Messages { get; init; } = [];

    public IReadOnlyList<NewsPart> News { get; init; } = [];

    public IReadOnlyList<HistoryPart> History { get; init; } = [];

    /// <exception cref="RuleViolation">It is not JSON of this format; the key's arguments are line and column, counted from 1.</exception>
    public static SummitDocument Parse(string json)
    {
        try
        {
            var document = JsonSerializer.Deserialize<SummitDocument>(json, Options);
            RuleViolation.Unless(document?.Format == FormatName, "Summits.ImportOtherFormat", FormatName);
            return document!;
        }
        catch (JsonException unreadable)
        {
            throw new RuleViolation("Summits.ImportUnreadable", (unreadable.LineNumber ?? 0) + 1, (unreadable.BytePositionInLine ?? 0) + 1, unreadable.Path ?? "$");
        }
    }

    public sealed record EditionPart(
        string Slug, string TimeZone, DateOnly StartsOn, DateOnly EndsOn, LocalizedText Name, LocalizedText Theme,
        int? Ordinal = null, LocalizedText? City = null, LocalizedText? Organiser = null, LocalizedText? Host = null, InterpretationPart? Interpretation = null, IReadOnlyList<FigurePart>? Statistics = null);

    public sealed record InterpretationPart(IReadOnlyList<string>? OpeningCeremony = null);

    public sealed record FigurePart(long Value, LocalizedText Label, string? Qualifier = null);

    public sealed record VenuePart(string Slug, LocalizedText Name);

    public sealed record RoomPart(string Slug, string Venue, int Capacity, Domain.Summits.RoomKind Kind, LocalizedText Name, bool Illustrative = false);

    public sealed record ThemePart(string Slug, string Colour, LocalizedText Name);

    public sealed record SlotPart(string Room, DateTimeOffset Start, DateTimeOffset End, bool TimesAreIllustrative = false);

    public sealed record SubForumPart(string Slug, string Theme, LocalizedText Name, string? Source = null, SlotPart? Slot = null);

    public sealed record SessionPart(
        string Slug, LocalizedText Title, Domain.Agenda.SessionFormat Format, string? SubForum = null,
        SlotPart? Slot = null, string? Source = null, Domain.Agenda.SessionAccess Access = Domain.Agenda.SessionAccess.Registered, IReadOnlyList<string>? Speakers = null, IReadOnlyList<string>? Interpretation = null);

    public sealed record SpeakerPart(string Slug, LocalizedText Name, LocalizedText? Role = null, LocalizedText? Organisation = null, string? Country = null);

    public sealed record ExpoPart(LocalizedText Name, DateOnly OpensOn, DateOnly ClosesOn, CloudHallPart CloudHall, IReadOnlyList<string>? Themes = null);

    public sealed record CloudHallPart(LocalizedText Name);

    public sealed record BoothPart(string Hall, string? Number = null, bool Illustrative = false);

    public sealed record ExhibitorPart(
        string Slug, LocalizedText Name,
        string? Country = null, BoothPart? Booth = null, IReadOnlyList<ExhibitPart>? Exhibits = null);

    public sealed record ExhibitPart(string Slug, LocalizedText Title, string Category, bool Interactive = false);

    public sealed record PublicationPart(
        string Slug, Domain.Publications.PublicationSeries Series, LocalizedText Title,
        DateOnly ReleasedOn, LocalizedText? Publisher = null, IReadOnlyList<string>? Facts = null);

    public sealed record MessagePart(string Slug, LocalizedText Title, DateOnly Date, LocalizedText Summary);

    public sealed record NewsPart(string Slug, DateTimeOffset PublishAt, LocalizedText Title, LocalizedText Body, IReadOnlyList<string>? Tags = null);

    public sealed record HistoryPart(int Year, DateOnly Start, DateOnly End, string? Theme = null, string? Note = null);
}
