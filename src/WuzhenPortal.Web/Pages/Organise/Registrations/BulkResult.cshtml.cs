using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>What a bulk action did and could not do, with the way to take it back.</summary>
public sealed class BulkResultModel : QueuePage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public OpenBulkAction.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancel)
    {
        int left;
        do
        {
            left = await Sender.Send(new UndoBulkAction.Command(Code), cancel);
        }
        while (left > 0);

        return LocalRedirect(Reader.Href($"/organise/registrations/bulk/{Code}") + Keys(Queue));
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = await Sender.Send(new OpenBulkAction.Query(Code), cancel);
}
