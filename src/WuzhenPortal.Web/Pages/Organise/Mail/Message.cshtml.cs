using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Organise.Mail;

/// <summary>One mail: read without its links, held back, let go, withdrawn, tried again.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MessageModel : PortalPage
{
    [FromRoute]
    public Guid Key { get; set; }

    [BindProperty]
    public MoveMail.Move? Move { get; set; }

    public OpenMail.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetWordsAsync(CancellationToken cancel) => new MailFrame((await Sender.Send(new OpenMail.Query(Key), cancel)).Html, isHtml: true);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Move is not { } move)
        {
            return Page();
        }

        await Sender.Send(new MoveMail.Command(Key, move), cancel);
        Tell($"Mail.Outbox.Moved.{move}");
        return GoTo($"/organise/mail/outbox/{Key:N}");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = await Sender.Send(new OpenMail.Query(Key), cancel);
}
