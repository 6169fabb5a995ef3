using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>Venues and rooms.</summary>
public sealed class RoomsModel : PortalPage
{
    public ListRooms.Result Agenda { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Agenda = await Sender.Send(new ListRooms.Query(Reader.Year), cancel);
}
