using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Publications;

/// <summary>Publications by series, and messages.</summary>
public sealed class ShelfModel : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "series")]
    public PublicationSeries? Series { get; set; }

    /// <summary>First part of the addresses of a language in which there is to be a file.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "in")]
    public string? In { get; set; }

    /// <summary>Year of the release.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "released")]
    public int? Released { get; set; }

    public Language? Language => Domain.Language.BySegment(In);

    public bool IsChosen => Series is not null || Language is not null || Released is not null;

    /// <summary>Whether there is more than one publication to choose from.</summary>
    public bool CanChoose => IsChosen || Shelf.Series.Sum(row => row.Books.Count) > 1;

    public ListPublications.Result Shelf { get; private set; } = null!;

    /// <summary>The colour of a series' covers.</summary>
    public static string Hue(PublicationSeries series) => series switch
    {
        PublicationSeries.BlueBook => "hue-blue",
        PublicationSeries.WhitePaper => "hue-slate",
        _ => "hue-rust",
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Series = Series is { } series && Enum.IsDefined(series) ? series : null;
        Shelf = await Sender.Send(new ListPublications.Query(Reader.Year, Series, Language?.Code, Released), cancel);
        if (Shelf.ChangesAt is { } moment)
        {
            HttpContext.KeepUntil(moment);
        }
    }
}
