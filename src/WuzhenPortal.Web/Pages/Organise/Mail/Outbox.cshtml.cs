using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Mail;

namespace WuzhenPortal.Web.Pages.Organise.Mail;

/// <summary>All mails, wherever they stand.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OutboxModel : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "state")]
    public OutboxState? State { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public ListOutbox.Result List { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancel)
    {
        Tell("Mail.Outbox.Retried", await Sender.Send(new RetryFailedMails.Command(null), cancel));
        return GoTo("/organise/mail/outbox");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        var search = Search is { Length: > ListOutbox.SearchLength } ? Search[..ListOutbox.SearchLength] : Search;
        List = await Sender.Send(new ListOutbox.Query(State is { } state && Enum.IsDefined(state) ? state : null, Kind, search, Number), cancel);
        Number = Math.Clamp(Number, 1, List.Pages);
    }

    /// <summary>This list with another state or page.</summary>
    public string With(OutboxState? state, int number = 1)
    {
        KeyValuePair<string, string?>[] keys = [new("q", Search), new("kind", Kind), new("state", state?.ToString()), new("page", number > 1 ? $"{number}" : null)];
        return Reader.Href("/organise/mail/outbox") + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }
}
