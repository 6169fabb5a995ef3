using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Publications;

/// <summary>What was found wrong in publications as an Atom feed, one a language. Answers 304 to a reader that has it already.</summary>
public sealed class ErrataFeedModel : PortalPage
{
    public async Task<FileContentResult> OnGetAsync(CancellationToken cancel)
    {
        var found = await Sender.Send(new ListErrata.Query(Reader.Year), cancel);
        if (found.ChangesAt is { } moment)
        {
            HttpContext.KeepUntil(moment);
        }

        var feed = ErrataAtom.Write(found, Reader, Texts);
        return new FileContentResult(feed, "application/atom+xml; charset=utf-8") { EntityTag = ContentTag.Of(feed) };
    }
}
