using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>One request for an interview, on its way between the journalist and the speaker's office.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InterviewModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public OfferInterview.Command? Offer { get; set; }

    [BindProperty]
    public DeclineInterview.Command? Decline { get; set; }

    public OpenInterview.Result Opened { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = await Sender.Send(new OpenInterview.Query(Code), cancel);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostPassOnAsync(int version, CancellationToken cancel)
    {
        await Sender.Send(new PassInterviewOn.Command(Code, version), cancel);
        return Told("Press.Interviews.Told.PassedOn");
    }

    public async Task<IActionResult> OnPostOfferAsync(CancellationToken cancel)
    {
        await Sender.Send((Offer ?? new("", 0, null)) with { Code = Code }, cancel);
        return Told("Press.Interviews.Told.Offered");
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel)
    {
        await Sender.Send((Decline ?? new("", 0, null)) with { Code = Code }, cancel);
        return Told("Press.Interviews.Told.Declined");
    }

    private LocalRedirectResult Told(string key)
    {
        Tell(key);
        return GoTo($"/organise/press/interviews/{Code}");
    }
}
