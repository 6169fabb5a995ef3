using WuzhenPortal.Application.Summits;

namespace WuzhenPortal.Web.Pages.Summits;

/// <summary>What is known of the summit of another year.</summary>
public sealed class ArchiveModel : PortalPage
{
    public GetArchivedSummit.Result Summit { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Summit = await Sender.Send(new GetArchivedSummit.Query(Reader.Year!.Value), cancel);
}
