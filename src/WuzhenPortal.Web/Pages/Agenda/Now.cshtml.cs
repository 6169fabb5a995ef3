using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>What is on at this moment.</summary>
public sealed class NowModel : PortalPage
{
    public GetNowAndNext.Result Agenda { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Agenda = await Sender.Send(new GetNowAndNext.Query(Reader.Year), cancel);
}
