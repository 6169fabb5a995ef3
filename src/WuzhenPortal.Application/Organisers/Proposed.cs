using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WuzhenPortal.Application.Organisers;

/// <summary>One record of the agenda as its organisers found it, and as they want it.</summary>
/// <param name="Before">Null for one that is new.</param>
/// <param name="After">Null for one that is to go.</param>
internal sealed record Proposed<TRecord>(TRecord? Before, TRecord? After)
    where TRecord : class
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [JsonIgnore]
    public bool ChangesNothing => Words(Before) == Words(After);

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static Proposed<TRecord> Read(string content) => JsonSerializer.Deserialize<Proposed<TRecord>>(content, Json)!;

    private static string? Words(TRecord? record) => record is null ? null : JsonSerializer.Serialize(record, Json);
}
