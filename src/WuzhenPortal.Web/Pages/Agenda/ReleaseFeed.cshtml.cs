using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The releases of the agenda as an Atom feed, one a language. Answers 304 to a reader that has it already.</summary>
public sealed class ReleaseFeedModel : PortalPage
{
    public async Task<FileContentResult> OnGetAsync(CancellationToken cancel)
    {
        var feed = ReleaseAtom.Write(await Sender.Send(new ListReleases.Query(Reader.Year), cancel), Reader, Texts);
        // Weak: the same feed may travel compressed.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(feed)[..12])}\"", isWeak: true);
        return new FileContentResult(feed, "application/atom+xml; charset=utf-8") { EntityTag = tag };
    }
}
