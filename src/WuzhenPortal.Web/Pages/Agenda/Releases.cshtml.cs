using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>What changed in the agenda, release by release.</summary>
public sealed class ReleasesModel : PortalPage
{
    public ListReleases.Result Found { get; private set; } = null!;

    // From the query alone: "page" is also the name under which Razor Pages routes.
    public async Task OnGetAsync([FromQuery(Name = "page")] int? number, CancellationToken cancel) =>
        Found = await Sender.Send(new ListReleases.Query(Reader.Year, number ?? 1), cancel);

    public string Address(int number) => Reader.Href("/agenda/releases") + (number > 1 ? $"?page={number}" : "");
}
