using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Organise.Mail;

/// <summary>The words of one kind of mail: changed, previewed, tried, and taken back to those it was shipped with.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TemplateModel : PortalPage
{
    [FromRoute]
    public string Kind { get; set; } = "";

    [BindProperty]
    public SaveMailTemplate.Command Command { get; set; } = null!;

    /// <summary>Language of the preview; null for the reader's.</summary>
    [BindProperty(Name = "lang", SupportsGet = true)]
    public string? Asked { get; set; }

    [BindProperty(Name = "form", SupportsGet = true)]
    public string? Form { get; set; }

    [BindProperty(Name = "reference", SupportsGet = true)]
    public string? Reference { get; set; }

    public OpenMailTemplate.Result Opened { get; private set; } = null!;

    /// <summary>Where a test has just gone; null where none did.</summary>
    public string? SentTo { get; private set; }

    public void OnGet()
    {
    }

    /// <summary>What is in effect, within a frame.</summary>
    public Task<IActionResult> OnGetPreviewAsync(CancellationToken cancel) => DrawnAsync(null, cancel);

    /// <summary>What stands in the form, within a frame.</summary>
    public Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel) => DrawnAsync(new(Command.Subject, Command.Text), cancel);

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancel)
    {
        SentTo = await Sender.Send(new SendTestMail.Command(Kind, Asked ?? Reader.Language.Code, new(Command.Subject, Command.Text), Reference), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Kind = Kind }, cancel);
        Tell("Mail.Template.Saved");
        return GoTo($"/organise/mail/templates/{Kind}");
    }

    public async Task<IActionResult> OnPostShippedAsync(CancellationToken cancel)
    {
        await Sender.Send(new SaveMailTemplate.Command(Kind, Command.Version, LocalizedText.Empty, LocalizedText.Empty), cancel);
        Tell("Mail.Template.IsShipped");
        return GoTo($"/organise/mail/templates/{Kind}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMailTemplate.Query(Kind), cancel);
        if (Command?.Subject is null || IsConflict)
        {
            // Whoever lost a conflict has seen the other version now, and may save over it.
            Command = new(Kind, Opened.Version, Command?.Subject ?? Opened.Words.Subject, Command?.Text ?? Opened.Words.Text);
        }
    }

    private async Task<IActionResult> DrawnAsync(MailText? words, CancellationToken cancel)
    {
        var drawn = await Sender.Send(new DrawMail.Query(Kind, Asked ?? Reader.Language.Code, words, Reference), cancel);
        return Form == "text" ? new MailFrame($"{drawn.Subject}\n\n{drawn.Text}", isHtml: false) : new MailFrame(drawn.Html, isHtml: true);
    }
}
