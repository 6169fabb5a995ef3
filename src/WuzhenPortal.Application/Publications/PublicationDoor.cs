using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Publications;

namespace WuzhenPortal.Application.Publications;

/// <summary>How much of a publication somebody may read.</summary>
public enum PublicationView
{
    None,

    /// <summary>That it will come, and when.</summary>
    Title,

    Whole,
}

/// <summary>Who may read what of a publication, at this moment.</summary>
internal sealed class PublicationDoor(PressClearance press, ICurrentUser user, TimeProvider clock)
{
    /// <param name="currentSummit">For whose embargo journalists are cleared.</param>
    public async Task<PublicationView> ViewAsync(Publication publication, long currentSummit, CancellationToken cancel) => publication switch
    {
        { IsDraft: false } when !publication.IsEmbargoed(clock.GetUtcNow()) => PublicationView.Whole,
        _ when await IsEditorAsync(cancel) => PublicationView.Whole,
        { IsDraft: true } => PublicationView.None,
        _ when publication.SummitId == currentSummit && await press.OfSenderAsync(cancel) == PressStanding.Cleared => PublicationView.Whole,
        { IsAnnounced: true } => PublicationView.Title,
        _ => PublicationView.None,
    };

    public async ValueTask<bool> IsEditorAsync(CancellationToken cancel) => user.IsOperator || await user.MayAsync(Permission.EditPublications, cancel);
}
