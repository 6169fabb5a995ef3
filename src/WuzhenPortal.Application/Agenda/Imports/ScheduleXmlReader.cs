using System.Text;
using System.Xml;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Reads frab's <c>schedule.xml</c>, element by element and without a schema: many real documents break it.</summary>
internal sealed class ScheduleXmlReader
{
    private static readonly HashSet<string> Fields =
        ["date", "start", "duration", "room", "slug", "url", "title", "subtitle", "track", "type", "language", "abstract", "description"];

    private static readonly HashSet<string> Blocks = ["p", "br", "div", "li", "ul", "ol", "tr"];

    private readonly RawDocument document = new(AgendaFormat.Xml);
    private readonly XmlReader xml;

    private ScheduleXmlReader(XmlReader xml) => this.xml = xml;

    /// <exception cref="RuleViolation">It is not XML, or no schedule; the key's arguments are line and column, counted from 1.</exception>
    public static RawDocument Read(byte[] content)
    {
        // Nothing outside the document is ever read; control characters are left out later and break nothing here.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var xml = XmlReader.Create(stream, settings);
            return new ScheduleXmlReader(xml).Schedule();
        }
        catch (XmlException forbidden) when (forbidden.LineNumber == 0)
        {
            // Says no place, since it is about the whole document.
            throw new RuleViolation("Agenda.Import.DocumentType") { Property = "Content" };
        }
        catch (XmlException unreadable)
        {
            throw new RuleViolation("Agenda.Import.NotXml", unreadable.LineNumber, unreadable.LinePosition) { Property = "Content" };
        }
    }

    private ImportPlace Here => new(((IXmlLineInfo)xml).LineNumber, xml.LocalName);

    private RawDocument Schedule()
    {
        xml.MoveToContent();
        if (xml.LocalName != "schedule")
        {
            throw new RuleViolation("Agenda.Import.NotASchedule", xml.LocalName) { Property = "Content" };
        }

        Children(name =>
        {
            switch (name)
            {
                case "generator":
                    document.Generator = xml.GetAttribute("name") ?? Text();
                    break;
                case "conference":
                    Children(Conference);
                    break;
                case "day":
                    var day = new RawDay(xml.GetAttribute("date"), xml.GetAttribute("start"));
                    Children(room => Room(room, day));
                    break;
                case "version" or "url" or "base_url":
                    break;
                default:
                    NotTaken();
                    break;
            }
        });

        // What stands behind the end must be well-formed too, or the document was cut.
        while (xml.Read())
        {
        }

        return document;
    }

    private void Conference(string name)
    {
        switch (name)
        {
            case "acronym":
                document.Acronym = Text();
                break;
            case "title":
                document.Title = Text();
                break;
            case "time_zone_name":
                document.TimeZone = Text();
                break;
            case "venue":
                document.Venue = Text();
                break;
            case "track":
                if (xml.GetAttribute("name") is { } track && xml.GetAttribute("color") is { } colour)
                {
                    document.TrackColours[track] = colour;
                }

                break;
            case "start" or "end" or "days" or "timeslot_duration" or "base_url" or "url" or "city" or "logo" or "color":
                break;
            default:
                NotTaken();
                break;
        }
    }

    private void Room(string name, RawDay day)
    {
        if (name != "room")
        {
            NotTaken();
            return;
        }

        var room = xml.GetAttribute("name");
        Children(inside =>
        {
            if (inside == "event")
            {
                Event(day, room);
            }
            else
            {
                NotTaken();
            }
        });
    }

    private void Event(RawDay day, string? room)
    {
        var part = new RawEvent(Here, day) { ["guid"] = xml.GetAttribute("guid"), ["id"] = xml.GetAttribute("id") ?? xml.GetAttribute("code"), ["room"] = room };
        Children(name =>
        {
            if (Fields.Contains(name))
            {
                part[name] = Text();
            }
            else if (name == "persons")
            {
                part.Persons = [];
                Children(_ => Person(part.Persons));
            }
            else
            {
                NotTaken();
            }
        });
        AgendaDocuments.Bound(document.Events.Count);
        document.Events.Add(part);
    }

    private void Person(List<RawPerson> persons)
    {
        var key = xml.GetAttribute("guid") ?? xml.GetAttribute("code") ?? xml.GetAttribute("id");
        if (Text() is { Length: > 0 } name)
        {
            persons.Add(new(name, key));
        }
    }

    /// <summary>Goes through the elements directly inside the current one; whatever <paramref name="element"/> leaves unread is passed over.</summary>
    private void Children(Action<string> element)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
            {
                element(xml.LocalName);
            }
        }
    }

    /// <summary>The words inside the current element, markup that is not escaped included.</summary>
    private string Text()
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, text) = (xml.Depth, new StringBuilder());
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(xml.Value);
            }
            else if (Blocks.Contains(xml.LocalName))
            {
                text.Append('\n');
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>Remembers an element that says something the portal has no place for.</summary>
    private void NotTaken()
    {
        var place = Here;
        var says = xml.HasAttributes || Text().Length > 0;
        if (says)
        {
            document.Remarks.Often(place, ImportRemarkKind.NotTaken, place.Path);
        }
    }
}
