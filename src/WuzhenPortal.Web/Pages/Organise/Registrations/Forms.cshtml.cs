using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>The forms of the categories.</summary>
public sealed class FormsModel : PortalPage
{
    public IReadOnlyList<ListForms.Row> Forms { get; private set; } = [];

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Forms = await Sender.Send(new ListForms.Query(), cancel);
}
