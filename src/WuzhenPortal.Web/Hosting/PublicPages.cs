using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Hybrid;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Drops snapshots and whole pages together, snapshots first, so that no page is made of an old one.</summary>
internal sealed class PublicPages(HybridCache snapshots, IOutputCacheStore pages) : IPublicPages
{
    public async Task EvictAsync(CancellationToken cancel)
    {
        await snapshots.RemoveByTagAsync(IPublicPages.Tag, cancel);
        await pages.EvictByTagAsync(IPublicPages.Tag, cancel);
    }
}
