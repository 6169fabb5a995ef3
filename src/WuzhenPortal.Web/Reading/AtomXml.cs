using System.Globalization;
using System.Xml;

namespace WuzhenPortal.Web.Reading;

/// <summary>The elements of an Atom document (RFC 4287).</summary>
internal static class AtomXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    public static void Element(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    /// <param name="type"><c>text</c> or <c>html</c>.</param>
    /// <param name="language">Code of the language that the text is in.</param>
    public static void Text(this XmlWriter xml, string name, string type, string text, string language)
    {
        xml.WriteStartElement(name, Atom);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    public static void Link(this XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without the control characters that XML cannot carry at all; they come along when people paste.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
}
