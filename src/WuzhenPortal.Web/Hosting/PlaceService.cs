using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Passes places in categories on that were offered and not taken in time, about once a minute.</summary>
internal sealed class PlaceService(IServiceScopeFactory scopes, ILogger<PlaceService> logger) : RepeatedService(scopes, logger, TimeSpan.FromMinutes(1))
{
    protected override Task RoundAsync(CancellationToken stopping) => SendAsync(new ExpirePlaces.Command(), stopping);
}
