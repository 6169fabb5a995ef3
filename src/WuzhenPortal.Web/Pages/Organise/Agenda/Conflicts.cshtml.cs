using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>Everything that does not go together, the gravest first.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConflictsModel : PortalPage
{
    public IReadOnlyList<AgendaConflict> Conflicts { get; private set; } = [];

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Conflicts = await Sender.Send(new ListConflicts.Query(), cancel);
}
