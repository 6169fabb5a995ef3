using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Web.Pages.Registrations;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Chooses badges and prints them on sheets.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class BadgesModel : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "category")]
    public string? Category { get; set; }

    /// <summary>Code of a delegation.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "delegation")]
    public string? Delegation { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "printed")]
    public bool? IsPrinted { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "references")]
    public string? References { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public SheetForm Command { get; set; } = new(BadgeSize.A6, BadgeLayout.OnA4, false);

    public ListBadges.Result List { get; private set; } = null!;

    public BadgeSelection Selection => new(Cut(Search, RegistrationQueue.SearchLength), Category, IsPrinted, Cut(References, BadgeSelection.ReferencesLength), Delegation);

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        List = await Sender.Send(new ListBadges.Query(Selection, Number), cancel);
        Number = Math.Clamp(Number, 1, List.Pages);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var faces = await Sender.Send(new PrepareBadges.Command(Selection), cancel);
        var services = HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return File(BadgePrint.Make(faces, Command.Size, Command.Layout, Command.HasBacks, services.GetRequiredService<FontShelf>(), Texts, services.GetRequiredService<IPublicAddress>().Root, now), "application/pdf", $"badges-{now:yyyyMMdd-HHmm}.pdf");
    }

    /// <summary>This page with what is chosen.</summary>
    public string Address(int page) => Reader.Href("/organise/registrations/badges") + QueryString.Create(new KeyValuePair<string, string?>[]
    {
        new("q", Search), new("category", Category), new("delegation", Delegation), new("printed", IsPrinted switch { true => "true", false => "false", null => null }), new("references", References), new("page", page > 1 ? $"{page}" : null),
    }.Where(key => !string.IsNullOrEmpty(key.Value)));

    private static string? Cut(string? text, int length) => text is not null && text.Length > length ? text[..length] : text;

    public sealed record SheetForm(BadgeSize Size, BadgeLayout Layout, bool HasBacks);
}
