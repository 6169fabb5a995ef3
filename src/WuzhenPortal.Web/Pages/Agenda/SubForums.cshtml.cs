using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The whole programme, sub-forum by sub-forum.</summary>
public sealed class SubForumsModel : PortalPage
{
    public IReadOnlyList<ListSubForums.Group> Groups { get; private set; } = [];

    public override async Task PrepareAsync(CancellationToken cancel) => Groups = (await Sender.Send(new ListSubForums.Query(Reader.Year), cancel)).Groups;
}
