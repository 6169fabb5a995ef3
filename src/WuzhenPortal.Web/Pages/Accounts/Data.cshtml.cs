using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Accounts;

/// <summary>What the portal keeps about a person, and a copy of it.</summary>
[EnableRateLimiting(PortalLimits.Accounts)]
public sealed class DataModel : AccountPage
{
    [BindProperty]
    public ExportMyData.Command Command { get; set; } = new("");

    public GetMyData.Result Data { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Sender.Send(Command, cancel) is { } copy)
        {
            return new ZipAnswer(copy.FileName, copy.Files);
        }

        ModelState.AddModelError("Command.Password", Texts["Accounts.Data.WrongPassword"]);
        return Page();
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Data = await Sender.Send(new GetMyData.Query(), cancel);
}
