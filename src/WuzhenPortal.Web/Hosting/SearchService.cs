using WuzhenPortal.Application.Search;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Has search read what changed, also while nobody searches.</summary>
internal sealed class SearchService(IServiceScopeFactory scopes, ILogger<SearchService> logger) : RepeatedService(scopes, logger, TimeSpan.FromSeconds(10))
{
    protected override Task RoundAsync(CancellationToken stopping) => SendAsync(new FollowSearch.Query(), stopping);
}
