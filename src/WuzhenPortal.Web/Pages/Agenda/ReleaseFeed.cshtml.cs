using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The releases of the agenda as an Atom feed, one a language. Answers 304 to a reader that has it already.</summary>
public sealed class ReleaseFeedModel : PortalPage
{
    public async Task<FileContentResult> OnGetAsync(CancellationToken cancel)
    {
        var feed = ReleaseAtom.Write(await Sender.Send(new ListReleases.Query(Reader.Year), cancel), Reader, Texts);
        return new FileContentResult(feed, "application/atom+xml; charset=utf-8") { EntityTag = ContentTag.Of(feed) };
    }
}
