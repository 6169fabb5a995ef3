using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Api;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Hosting.Api;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>How other sites show the agenda: the element itself, and the code for it. What is asked for and not there is passed over.</summary>
public sealed class EmbedModel : PortalPage
{
    // As the page itself: what is written in any language stays readable in the code.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Room { get; set; }

    [BindProperty(SupportsGet = true, Name = "sub-forum")]
    public string? SubForum { get; set; }

    /// <summary>What the element itself reads.</summary>
    public ApiAgenda Agenda { get; private set; } = null!;

    /// <summary>What can be chosen, in the order of the attributes.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>Scheme and host of the portal: what a host page's content security policy lets in.</summary>
    public string Origin => new Uri(Reader.Absolute("/")).GetLeftPart(UriPartial.Authority);

    public string Policy => $"script-src {Origin}; connect-src {Origin}";

    /// <summary>What a host page takes over. The link between the tags is what readers have without scripts.</summary>
    public string Code
    {
        get
        {
            var attributes = new StringBuilder();
            foreach (var (name, value) in Attributes())
            {
                attributes.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }

            return $"""
                <script type="module" src="{Origin}{PortalApi.Module}"></script>
                <wuzhen-agenda{attributes}><a href="{Reader.Absolute(Reader.Href("/agenda"))}">{Encoder.Encode(Reader.Plain(Agenda.Summit.Name))}</a></wuzhen-agenda>
                """;
        }
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Agenda = await Sender.Send(new ReadApiAgenda.Query(Reader.Year, new(Reader.Absolute("/"))), cancel);
        Choices =
        [
            Choose("day", "Agenda.Day", Day, Agenda.Days.Select(day => new Option(day.Date.Address(), Reader.ShortDay(day.Date)))),
            Choose("theme", "Agenda.Theme", Theme, Agenda.Themes.Select(theme => Named(theme.Slug, theme.Name))),
            Choose("room", "Agenda.Room", Room, Agenda.Rooms.Select(room => Named(room.Slug, room.Name))),
            Choose("sub-forum", "Agenda.SubForum", SubForum, Agenda.SubForums.Select(forum => Named(forum.Slug, forum.Name))),
        ];
    }

    /// <summary>What was chosen for an attribute; null leaves it out.</summary>
    public string? Chosen(string attribute) => Choices.First(choice => choice.Attribute == attribute).Chosen;

    private Option Named(string slug, LocalizedText name) => new(slug, Reader.Plain(name));

    private static Choice Choose(string attribute, string key, string? asked, IEnumerable<Option> options)
    {
        var all = options.ToList();
        return new(attribute, key, all, all.Find(option => option.Value == asked)?.Value);
    }

    private IEnumerable<(string Name, string Value)> Attributes()
    {
        yield return ("lang", Reader.Language.Code);
        if (Reader.Year is { } year)
        {
            yield return ("year", $"{year}");
        }

        foreach (var choice in Choices)
        {
            if (choice.Chosen is { } value)
            {
                yield return (choice.Attribute, value);
            }
        }
    }

    /// <summary>An attribute of the element that narrows what it shows.</summary>
    /// <param name="Key">Of its name.</param>
    /// <param name="Chosen">Null shows all.</param>
    public sealed record Choice(string Attribute, string Key, IReadOnlyList<Option> Options, string? Chosen);

    /// <param name="Value">As it stands in the attribute.</param>
    public sealed record Option(string Value, string Name);
}
