using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>The person's own passport: its zone pasted or its fields typed, the number hidden ever after, and who has looked at it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PassportModel : PortalPage
{
    /// <summary>Months that a passport should be good for after the journey.</summary>
    private const int MonthsAfter = 6;

    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public PassportForm Command { get; set; } = new(null, null, null, null);

    public ReadMyPassport.Result Mine { get; private set; } = null!;

    /// <summary>Whether it runs out soon after the summit, or before its end.</summary>
    public bool RunsOut => Mine.Passport is { } passport && passport.ExpiresOn < Mine.SummitEndsOn.AddMonths(MonthsAfter);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new SavePassport.Command(Reference, Command.Zone, Command.Number, Command.Country, Command.ExpiresOn), cancel);
        Tell("Registrations.Passport.Saved");
        return GoTo($"/me/registrations/{Reference}/passport");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemovePassport.Command(Reference), cancel);
        Tell("Registrations.Passport.Removed");
        return GoTo($"/me/registrations/{Reference}/passport");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Mine = await Sender.Send(new ReadMyPassport.Query(Reference), cancel);

    /// <summary>As it is typed.</summary>
    public sealed record PassportForm(string? Zone, string? Number, string? Country, DateOnly? ExpiresOn);
}
