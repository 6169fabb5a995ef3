using WuzhenPortal.Application.Search;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Has search read everything at the start, before anybody asks, and then what changed, also while nobody searches.</summary>
internal sealed class SearchService(IServiceScopeFactory scopes, ILogger<SearchService> logger) : RepeatedService(scopes, logger, TimeSpan.FromSeconds(10), first: TimeSpan.FromSeconds(1))
{
    protected override Task RoundAsync(CancellationToken stopping) => SendAsync(new FollowSearch.Query(), stopping);
}
