using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Invites one person, or everybody on a pasted list.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InviteModel : PortalPage
{
    [BindProperty]
    public InvitePeople.Command? Command { get; set; }

    public IReadOnlyList<ListRegistrations.Choice> Categories { get; private set; } = [];

    /// <summary>What became of the list, where some lines were wrong.</summary>
    public InvitePeople.Result? Done { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var sent = Command ?? new(null, null, false, null, false);
        var done = await Sender.Send(sent, cancel);
        if (done.Wrong.Count == 0)
        {
            Tell("Registrations.Invitations.Sent", Reading.Reader.Number(done.Invited));
            return GoTo("/organise/registrations/invitations");
        }

        // Whoever is invited leaves the list; what is wrong stays in it to be mended.
        Done = done;
        if (!sent.AllOrNothing)
        {
            Command = sent with { People = string.Join('\n', done.Wrong.Select(line => line.Line)) };
        }

        return Page();
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Categories = (await Sender.Send(new ListInvitations.Query(null, null, 1), cancel)).Categories;
        Command ??= new(null, Reader.Language.Code, false, null, true);
    }
}
