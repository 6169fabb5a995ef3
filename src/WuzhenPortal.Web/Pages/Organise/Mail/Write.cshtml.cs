using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Organise.Mail;

/// <summary>A mail to many: whom it goes to and what it says. Sent is nothing here.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WriteModel : PortalPage
{
    [BindProperty]
    public WriteBulkMail.Command Command { get; set; } = new([], null, null, null, LocalizedText.Empty, LocalizedText.Empty);

    /// <summary>Code of one that was taken back, to begin from.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [BindProperty(Name = "lang")]
    public string? Asked { get; set; }

    [BindProperty(Name = "form")]
    public string? Form { get; set; }

    [BindProperty(Name = "reference")]
    public string? Reference { get; set; }

    public ReadBulkChoices.Result Choices { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (From is { Length: > 0 } code)
        {
            var earlier = await Sender.Send(new OpenBulkMail.Query(code), cancel);
            Command = new(earlier.Addressees.Statuses, earlier.Addressees.Category, earlier.Addressees.Mode, earlier.Addressees.Nationality, earlier.Subject, earlier.Text);
        }
    }

    /// <summary>Draws the page again, with how many it would reach.</summary>
    public IActionResult OnPostCount() => Page();

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        var drawn = await Sender.Send(new DrawMail.Query(MailKinds.Bulk, Asked ?? Reader.Language.Code, new(Command.Subject, Command.Text), Reference), cancel);
        return Form == "text" ? new MailFrame($"{drawn.Subject}\n\n{drawn.Text}", isHtml: false) : new MailFrame(drawn.Html, isHtml: true);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => GoTo($"/organise/mail/batches/{await Sender.Send(Command, cancel)}");

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Command = Command with { Subject = Command.Subject ?? LocalizedText.Empty, Text = Command.Text ?? LocalizedText.Empty };
        Choices = await Sender.Send(new ReadBulkChoices.Query(Command.Addressees), cancel);
    }
}
