using WuzhenPortal.Application.Summits;

namespace WuzhenPortal.Web.Pages.Summits;

/// <summary>What the summit is, who holds it, and how the series went.</summary>
public sealed class AboutModel : PortalPage
{
    public GetAbout.Result About { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => About = await Sender.Send(new GetAbout.Query(), cancel);
}
