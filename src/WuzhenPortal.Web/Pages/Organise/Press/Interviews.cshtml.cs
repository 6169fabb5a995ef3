using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>What journalists ask of speakers.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InterviewsModel : PortalPage
{
    [FromQuery]
    public InterviewStatus? Status { get; set; }

    public ListInterviews.Result Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Sender.Send(new ListInterviews.Query(Status), cancel);
}
