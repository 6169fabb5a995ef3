using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>What a reader picked in the library, before it is fetched as one archive. All of it stands in the address.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SelectionModel : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "code")]
    public string[] Codes { get; set; } = [];

    public ReadSelection.Result Found { get; private set; } = null!;

    /// <summary>Where the archive of what was found is fetched.</summary>
    public string Archive => GetSelectionKit.Path + Query(Found.Rows.Select(row => row.Item.Code));

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Sender.Send(new ReadSelection.Query(Codes), cancel);

    /// <summary>This page without one item.</summary>
    public string Without(string code) => Reader.Href("/press/selection") + Query(Found.Rows.Select(row => row.Item.Code).Where(other => other != code));

    private static string Query(IEnumerable<string> codes) => QueryString.Create(codes.Select(code => KeyValuePair.Create("code", (string?)code))).ToString();
}
