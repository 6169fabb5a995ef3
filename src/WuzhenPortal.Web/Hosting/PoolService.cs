using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Draws the lots of pools whose time to apply is over, about twice a minute.</summary>
internal sealed class PoolService(IServiceScopeFactory scopes, ILogger<PoolService> logger) : RepeatedService(scopes, logger, TimeSpan.FromSeconds(30))
{
    protected override Task RoundAsync(CancellationToken stopping) => SendAsync(new DrawDuePools.Command(), stopping);
}
