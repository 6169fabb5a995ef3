using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Web.Pages.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>What the staff answers about an application.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StaffQuestionsModel : PortalPage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public AnswerStaffQuestions.Command Command { get; set; } = new("", 0, null);

    public OpenStaffQuestions.Result Opened { get; private set; } = null!;

    /// <summary>Null where nothing is asked.</summary>
    public FormSheet? Sheet { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Reference = Reference }, cancel);
        Tell("Registrations.ChangesKept");
        return GoTo($"/organise/registrations/{Reference}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenStaffQuestions.Query(Reference), cancel);
        Sheet = Opened.Asked is { } asked ? await FormSheet.DrawAsync(Sender, asked, Command.Answers, null, cancel) : null;
    }
}
