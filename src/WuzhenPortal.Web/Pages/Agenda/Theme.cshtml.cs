using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>One theme over all days.</summary>
public sealed class ThemeModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public GetTheme.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new GetTheme.Query(Reader.Year, Slug), cancel);
}
