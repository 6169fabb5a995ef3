using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>What an approved person is asked beyond the application.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FurtherModel : PortalPage
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
        await Sender.Send(Command with { Reference = Reference }, cancel);
        Tell("Registrations.ChangesKept");
        return GoTo($"/me/registrations/{Reference}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new GetFurtherQuestions.Query(Reference), cancel);
        Sheet = Opened.Asked is { } asked ? await FormSheet.DrawAsync(Sender, asked, Command.Answers, cancel) : null;
    }
}
