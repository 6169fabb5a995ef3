using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>One pool: what is announced, who applied, and how the places are given.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PoolModel : PortalPage
{
    /// <summary>Null for a new one.</summary>
    public string? Code => RouteData.Values["code"] as string is { } code and not "new" ? code : null;

    [BindProperty]
    public SavePressPool.Command? Command { get; set; }

    public OpenPressPool.Result Opened { get; private set; } = null!;

    public PoolFields Fields => Command?.Pool ?? PoolFields.Nothing;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenPressPool.Query(Code), cancel);
        if (Command?.Pool is null || IsConflict)
        {
            Command = new(Code, Opened.Pool?.Version ?? 0, Command?.Pool ?? Opened.Pool?.Fields ?? PoolFields.Nothing);
        }
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var code = await Sender.Send((Command ?? new(null, 0, null)) with { Code = Code }, cancel);
        return Told("Press.Pools.Told.Saved", code);
    }

    public async Task<IActionResult> OnPostDrawAsync(CancellationToken cancel)
    {
        Command = null;
        await Sender.Send(new DrawPressPool.Command(Code ?? ""), cancel);
        return Told("Press.Pools.Told.Decided", Code);
    }

    public async Task<IActionResult> OnPostChooseAsync(string[] picked, CancellationToken cancel)
    {
        Command = null;
        await Sender.Send(new ChoosePressPool.Command(Code ?? "", picked), cancel);
        return Told("Press.Pools.Told.Decided", Code);
    }

    public async Task<IActionResult> OnPostCallOffAsync(CancellationToken cancel)
    {
        Command = null;
        await Sender.Send(new CallOffPressPool.Command(Code ?? ""), cancel);
        return Told("Press.Pools.Told.CalledOff", Code);
    }

    private LocalRedirectResult Told(string key, string? code)
    {
        Tell(key);
        return GoTo($"/organise/press/pools/{code}");
    }
}
