using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>The person's own page: the latest registration, or the way to one.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MeModel : PortalPage
{
    public GetMyRegistration.Result? Mine { get; private set; }

    /// <summary>Name on the speaker's profile that the account keeps; null where it keeps none.</summary>
    public LocalizedText? Profile { get; private set; }

    /// <summary>Sub-forums that the account organises.</summary>
    public IReadOnlyList<SubForumName> Forums { get; private set; } = [];

    /// <summary>An invitation that waits for an answer; null for none.</summary>
    public OpenRegistrationInvitation.Invited? Invited { get; private set; }

    /// <summary>Delegations that the account leads or asked for.</summary>
    public IReadOnlyList<ListMyDelegations.Line> Delegations { get; private set; } = [];

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Invited = (await Sender.Send(new OpenRegistrationInvitation.Query(null), cancel)).Mine is { State: Domain.Registrations.InvitationState.Pending } waiting ? waiting : null;
        Mine = await Sender.Send(new GetMyRegistration.Query(null), cancel);
        Profile = (await Sender.Send(new FindMyProfile.Query(), cancel)).Name;
        Delegations = await Sender.Send(new ListMyDelegations.Query(), cancel);
        Forums = await Sender.Send(new FindMyForums.Query(), cancel);
    }

    public void OnGet()
    {
    }
}
