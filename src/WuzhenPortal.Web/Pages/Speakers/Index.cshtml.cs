using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Speakers;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>Everybody who speaks.</summary>
public sealed class IndexModel : PortalPage
{
    public IReadOnlyList<SpeakerLine> Speakers { get; private set; } = [];

    public override async Task PrepareAsync(CancellationToken cancel) =>
        Speakers = (await Sender.Send(new ListSpeakers.Query(Reader.Year, Reader.Language.Code), cancel)).Speakers;
}
