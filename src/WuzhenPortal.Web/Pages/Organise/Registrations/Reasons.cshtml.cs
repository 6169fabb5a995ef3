using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>The reasons that registrars can choose.</summary>
public sealed class ReasonsModel : PortalPage
{
    public IReadOnlyList<ReadDesk.Reason> Reasons { get; private set; } = [];

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Reasons = await Sender.Send(new ListReasons.Query(), cancel);
}
