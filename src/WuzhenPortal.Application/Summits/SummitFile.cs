using System.Text.Json;

namespace WuzhenPortal.Application.Summits;

/// <summary>Tells a document that is a whole summit from other documents.</summary>
public static class SummitFile
{
    /// <summary>Whether its first member that tells a format, or a summit's edition, stands at the top; a broken one is known by what comes before the break.</summary>
    public static bool IsSummit(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
        {
            content = content[3..];
        }

        var json = new Utf8JsonReader(content, isFinalBlock: true, default);
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && (json.ValueTextEquals("format"u8) || json.ValueTextEquals("edition"u8)))
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }
}
