using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Organise.Mail;

/// <summary>A mail to many at its second look, and afterwards how far it is.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class BatchModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public ConfirmBulkMail.Command Command { get; set; } = new("", 0, null);

    public OpenBulkMail.Result Mail { get; private set; } = null!;

    /// <summary>Set when others fit the filter than were looked at.</summary>
    public bool OthersFit { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetWordsAsync(string? lang, CancellationToken cancel)
    {
        var mail = await Sender.Send(new OpenBulkMail.Query(Code), cancel);
        var person = mail.Sample.FirstOrDefault(person => person.LanguageCode == lang) ?? (mail.Sample.Count > 0 ? mail.Sample[0] : null);
        return new MailFrame((await Sender.Send(new DrawMail.Query(MailKinds.Bulk, lang ?? Reader.Language.Code, new(mail.Subject, mail.Text), person?.Reference), cancel)).Html, isHtml: true);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Sender.Send(Command with { Code = Code }, cancel) == ConfirmBulkMail.Outcome.OthersFit)
        {
            OthersFit = true;
            return Page();
        }

        Tell("Mail.Bulk.Confirmed");
        return GoTo($"/organise/mail/batches/{Code}");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        await Sender.Send(new TakeBackBulkMail.Command(Code, Command.Version), cancel);
        Tell("Mail.Bulk.IsTakenBack");
        return GoTo($"/organise/mail/batches/{Code}");
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancel)
    {
        Tell("Mail.Outbox.Retried", await Sender.Send(new RetryFailedMails.Command(Code), cancel));
        return GoTo($"/organise/mail/batches/{Code}");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Mail = await Sender.Send(new OpenBulkMail.Query(Code), cancel);
}
