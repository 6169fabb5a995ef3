using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Organisers;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>What the organisers of a sub-forum propose: read, accepted, or given back with a reason.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProposalModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public AcceptProposal.Command? Command { get; set; }

    [BindProperty]
    public ReturnProposal.Command? Return { get; set; }

    public OpenProposal.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send((Command ?? new("", 0, null)) with { Slug = Slug }, cancel);
        Tell("Organisers.ProposalAccepted");
        return GoTo("/organise/agenda");
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancel)
    {
        await Sender.Send((Return ?? new("", 0, null)) with { Slug = Slug }, cancel);
        Tell("Organisers.ProposalReturned");
        return GoTo("/organise/agenda");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = await Sender.Send(new OpenProposal.Query(Slug), cancel);
}
