using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Delegations;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>One person of a delegation: corrected, sent the link, replaced, removed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MemberModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty]
    public EditDelegationMember.Command? Command { get; set; }

    [BindProperty]
    public SubstituteDelegationMember.Command? Replace { get; set; }

    public OpenDelegationMember.Result Opened { get; private set; } = null!;

    /// <summary>Whether the form for somebody else was sent and refused.</summary>
    public bool IsReplacing { get; private set; }

    private string Here => $"/me/delegations/{Code}";

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenDelegationMember.Query(Code, Key), cancel);
        if (Command?.Person is null)
        {
            Command = new(Code, Key, Opened.Version, Opened.Person);
        }
        else if (IsConflict)
        {
            Command = Command with { Version = Opened.Version };
        }

        if (Replace?.Person is null)
        {
            Replace = new(Code, Key, MemberFields.Blank(Opened.Person.LanguageCode!));
        }
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Replace = null;
        await Sender.Send((Command ?? new(Code, Key, 0, null!)) with { Code = Code, Key = Key }, cancel);
        Tell("Registrations.Delegations.Saved");
        return GoTo($"{Here}/members/{Key}");
    }

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancel)
    {
        var sent = await Sender.Send(new SendDelegationLinks.Command(Code, SendDelegationLinks.Whom.One, Key), cancel);
        Tell("Registrations.Delegations.LinksSent", sent);
        return GoTo($"{Here}/members/{Key}");
    }

    public async Task<IActionResult> OnPostOrderAsync(int? place, CancellationToken cancel)
    {
        await Sender.Send(new ArrangeDelegation.Command(Code, Key, ArrangeDelegation.Step.To, place), cancel);
        return GoTo($"{Here}#m-{Key}");
    }

    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancel)
    {
        (Command, IsReplacing) = (null, true);
        var key = await Sender.Send((Replace ?? new(Code, Key, null!)) with { Code = Code, Key = Key }, cancel);
        Tell("Registrations.Delegations.Replaced");
        return GoTo($"{Here}#m-{key}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveDelegationMember.Command(Code, Key), cancel);
        Tell("Registrations.Delegations.Removed");
        return GoTo(Here);
    }
}
