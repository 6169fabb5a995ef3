using WuzhenPortal.Application.Seats;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Passes seats on that were offered and not taken in time, about twice a minute.</summary>
internal sealed class SeatService(IServiceScopeFactory scopes, ILogger<SeatService> logger) : RepeatedService(scopes, logger, TimeSpan.FromSeconds(30))
{
    protected override Task RoundAsync(CancellationToken stopping) => SendAsync(new ExpireOffers.Command(), stopping);
}
