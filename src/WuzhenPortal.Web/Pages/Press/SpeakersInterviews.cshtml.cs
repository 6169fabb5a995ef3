using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>A speaker's office answers requests for interviews.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SpeakersInterviewsModel : PortalPage
{
    private const string Here = "/me/speaker/interviews";

    [BindProperty]
    public OfferMyInterview.Command? Offer { get; set; }

    [BindProperty]
    public DeclineMyInterview.Command? Decline { get; set; }

    public ListMySpeakersInterviews.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new ListMySpeakersInterviews.Query(), cancel);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostOfferAsync(CancellationToken cancel)
    {
        await Sender.Send(Offer ?? new("", 0, null), cancel);
        Tell("Press.Interviews.Told.Offered");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel)
    {
        await Sender.Send(Decline ?? new("", 0, null), cancel);
        Tell("Press.Interviews.Told.Declined");
        return GoTo(Here);
    }
}
