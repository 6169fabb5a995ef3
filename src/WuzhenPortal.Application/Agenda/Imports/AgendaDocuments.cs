using System.Text;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Recognises by its content what a document is, and reads it.</summary>
internal static class AgendaDocuments
{
    /// <summary>Largest document, in bytes.</summary>
    public const int MaxSize = 20 * 1024 * 1024;

    /// <summary>More sessions than any summit has; bounds what one document can ask of the portal.</summary>
    private const int MaxEvents = 20_000;

    /// <param name="zone">Of the summit: for times that say no zone.</param>
    /// <exception cref="RuleViolation">It cannot be read: nothing of it is taken.</exception>
    public static AgendaDocument Read(byte[] content, TimeZoneInfo zone)
    {
        var raw = Raw(content);
        Bound(raw.Events.Count);
        RuleViolation.Unless(raw.Events.Count > 0, "Agenda.Import.Empty");
        return new DocumentReading(raw, zone).Understood();
    }

    public static void Bound(int events)
    {
        if (events > MaxEvents)
        {
            throw new RuleViolation("Agenda.Import.TooMany", MaxEvents) { Property = "Content" };
        }
    }

    /// <summary>The document as text; null where it is not UTF-8 (or UTF-16 with its mark).</summary>
    public static string? Text(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static RawDocument Raw(byte[] content)
    {
        // XML tells its encoding itself.
        if (First(content) == '<')
        {
            return ScheduleXmlReader.Read(content);
        }

        var text = Text(content) ?? throw new RuleViolation("Agenda.Import.NotUtf8") { Property = "Content" };
        return text.AsSpan().TrimStart() is ['{' or '[', ..] ? ScheduleJsonReader.Read(text) : AgendaCsvReader.Read(text);
    }

    /// <summary>The first character that is neither blank nor part of a byte-order mark.</summary>
    private static char First(byte[] content)
    {
        foreach (var value in content)
        {
            if (value is not (0 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF) && !char.IsWhiteSpace((char)value))
            {
                return (char)value;
            }
        }

        return '\0';
    }
}
