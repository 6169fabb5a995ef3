using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Web.Hosting.Api;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>How other sites show the agenda: the element itself, and the code for it.</summary>
public sealed class EmbedModel : FilteredPage
{
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    public GetAgenda.Result Agenda { get; private set; } = null!;

    public override AgendaFilters Filters => Agenda.Filters;

    public override string Path => "/agenda/embed";

    /// <summary>The day that was asked for; null shows all.</summary>
    public string? ShownDay => string.IsNullOrEmpty(Day) ? null : Agenda.Day?.Address();

    /// <summary>Scheme and host of the portal: what a host page's content security policy lets in.</summary>
    public string Origin => new Uri(Reader.Absolute("/")).GetLeftPart(UriPartial.Authority);

    /// <summary>What a host page takes over. The link between the tags is what readers have without scripts.</summary>
    public string Code
    {
        get
        {
            var code = new StringBuilder(CultureInfo.InvariantCulture, $"<script type=\"module\" src=\"{Origin}{PortalApi.Module}\"></script>\n<wuzhen-agenda");
            foreach (var (name, value) in new[] { ("lang", Reader.Language.Code), ("year", Reader.Year?.ToString(CultureInfo.InvariantCulture)), ("day", ShownDay), ("theme", Filters.Theme?.Slug), ("room", Filters.Room?.Slug) })
            {
                if (value is not null)
                {
                    code.Append(CultureInfo.InvariantCulture, $" {name}=\"{value}\"");
                }
            }

            return code.Append(CultureInfo.InvariantCulture, $"><a href=\"{Reader.Absolute(Reader.Href("/agenda"))}\">{HtmlEncoder.Default.Encode(Reader.Plain(Agenda.SummitName))}</a></wuzhen-agenda>").ToString();
        }
    }

    public string Policy => $"script-src {Origin}; connect-src {Origin}";

    public override async Task PrepareAsync(CancellationToken cancel) =>
        Agenda = await Sender.Send(new GetAgenda.Query(Reader.Year, string.IsNullOrEmpty(Day) ? null : Day, Asked), cancel);
}
