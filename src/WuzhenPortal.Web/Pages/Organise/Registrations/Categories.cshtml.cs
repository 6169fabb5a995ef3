using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>The categories of the current summit, in the order in which people see them.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CategoriesModel : PortalPage
{
    public IReadOnlyList<ListCategories.Row> Rows { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostMoveAsync(string code, bool isUp, CancellationToken cancel)
    {
        await Sender.Send(new MoveCategory.Command(code, isUp), cancel);
        return GoTo("/organise/registrations/categories");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Rows = await Sender.Send(new ListCategories.Query(), cancel);
}
