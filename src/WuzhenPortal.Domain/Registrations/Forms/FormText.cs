using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WuzhenPortal.Domain.Registrations.Forms;

/// <summary>A form as text: JSON, in which Chinese stays Chinese.</summary>
public static class FormText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(FormDefinition form) => JsonSerializer.Serialize(form, Options);

    public static FormDefinition Read(string text) => Read<FormDefinition>(text);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    public static string Write(FormCondition condition) => JsonSerializer.Serialize(condition, Options);

    public static bool AreSame(FormDefinition left, FormDefinition right) => Write(left) == Write(right);
}
