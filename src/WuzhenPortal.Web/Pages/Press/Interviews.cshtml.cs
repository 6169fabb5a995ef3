using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>A journalist asks for interviews, and answers what is offered.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InterviewsModel : PortalPage
{
    private const string Here = "/press/area/interviews";

    [BindProperty]
    public AskForInterview.Command Command { get; set; } = new(null, null, InterviewFormat.InPerson, null, null);

    public ListMyInterviews.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new ListMyInterviews.Query(), cancel);

    /// <param name="speaker">Slug, where the page of a speaker led here.</param>
    public void OnGet(string? speaker) => Command = Command with { Speaker = speaker };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command, cancel);
        Tell("Press.Interviews.Told.Asked");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostAcceptAsync(string code, int version, CancellationToken cancel)
    {
        await Sender.Send(new AcceptInterview.Command(code, version), cancel);
        Tell("Press.Interviews.Told.Accepted");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string code, int version, CancellationToken cancel)
    {
        await Sender.Send(new WithdrawInterview.Command(code, version), cancel);
        Tell("Press.Interviews.Told.Withdrawn");
        return GoTo(Here);
    }
}
