using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Uploads;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>What an approved person is asked beyond the application.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestRequest(AnswerUploads.MaxRequest)]
[RequestSizeLimit(AnswerUploads.MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = AnswerUploads.MaxRequest)]
public sealed class FurtherModel(IDocumentFiles folder) : PortalPage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public AnswerFurtherQuestions.Command Command { get; set; } = new("", 0, null);

    public GetFurtherQuestions.Result Opened { get; private set; } = null!;

    /// <summary>Null where nothing is asked.</summary>
    public FormSheet? Sheet { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReceiveAsync(cancel))
        {
            return Page();
        }

        await Sender.Send(Command with { Reference = Reference }, cancel);
        Tell("Registrations.ChangesKept");
        return GoTo($"/me/registrations/{Reference}");
    }

    /// <summary>A file is brought; what is typed beside it stays to be saved.</summary>
    public async Task<IActionResult> OnPostAttachAsync(CancellationToken cancel)
    {
        await ReceiveAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostDetachAsync([FromQuery(Name = "question")] string question, CancellationToken cancel)
    {
        await Sender.Send(new DetachFile.Command(Reference, question), cancel);
        return GoTo($"/me/registrations/{Reference}/questions#{FormSheet.IdOf(question)}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new GetFurtherQuestions.Query(Reference), cancel);
        Sheet = Opened.Asked is { } asked ? await FormSheet.DrawAsync(Sender, asked, Command.Answers, Reference, cancel) : null;
    }

    private async Task<bool> ReceiveAsync(CancellationToken cancel)
    {
        var answers = new Dictionary<string, string?[]>(Command.Answers ?? [], StringComparer.Ordinal);
        var (version, faults) = await AnswerUploads.ReceiveAsync(Sender, folder, Request.Form, Reference, Command.Version, answers, cancel);
        Command = Command with { Version = version ?? Command.Version, Answers = answers };
        foreach (var (question, fault) in faults)
        {
            ModelState.AddModelError(FormSheet.FieldOf(question), Texts[fault]);
        }

        return faults.Count == 0;
    }
}
