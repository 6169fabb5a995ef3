using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>What a reader has starred: one's own, which the browser keeps and asks for, or one that came by a link.</summary>
public sealed class MineModel : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "s")]
    public string? Codes { get; set; }

    [BindProperty]
    public bool WantsMails { get; set; }

    public GetMyAgenda.Result Agenda { get; private set; } = null!;

    /// <summary>Address with the codes, for those with whom it is shared.</summary>
    public string Link => Reader.Absolute($"{Reader.Href("/agenda/mine")}?s={Agenda.Codes}");

    /// <summary>Address to which a calendar subscribes.</summary>
    public string Subscription => $"webcal{Uri.SchemeDelimiter}{Reader.Absolute($"{Reader.Href("/agenda/mine.ics")}?s={Agenda.Codes}").Split(Uri.SchemeDelimiter, 2)[1]}";

    public void OnGet()
    {
    }

    /// <summary>For the script that keeps the stars of one person's devices alike.</summary>
    public async Task<IActionResult> OnPostKeepAsync([FromForm] string? added, [FromForm] string? removed, CancellationToken cancel) =>
        new JsonResult(new { stars = await Sender.Send(new KeepStars.Command(added, removed), cancel) });

    public async Task<IActionResult> OnPostMailsAsync(CancellationToken cancel)
    {
        await Sender.Send(new ChooseAgendaMails.Command(WantsMails), cancel);
        Tell(WantsMails ? "Agenda.Mine.MailsOn" : "Agenda.Mine.MailsOff");
        return GoTo("/agenda/mine");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Agenda = await Sender.Send(new GetMyAgenda.Query(Reader.Year, Codes), cancel);
}
