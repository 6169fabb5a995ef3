using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Expo;

namespace WuzhenPortal.Web.Pages.Expo;

/// <summary>The exhibits of all summits, or of the year of the address, all or of one category.</summary>
public sealed class CloudHallModel : PortalPage
{
    public ListCloudHall.Result Hall { get; private set; } = null!;

    public string? Category { get; private set; }

    public async Task OnGetAsync([FromQuery] string? category, CancellationToken cancel)
    {
        Category = string.IsNullOrWhiteSpace(category) ? null : category;
        Hall = await Sender.Send(new ListCloudHall.Query(Reader.Year, Category), cancel);
    }

    public string Address(string? category) => Reader.Href("/cloud-hall") + (category is null ? "" : QueryString.Create("category", category));
}
