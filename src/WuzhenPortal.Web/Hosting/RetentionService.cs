using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Ends what has had its time, once a day: it looks each quarter of an hour, also after the portal was down.</summary>
internal sealed class RetentionService(IServiceScopeFactory scopes, ILogger<RetentionService> logger) : RepeatedService(scopes, logger, TimeSpan.FromMinutes(15))
{
    protected override Task RoundAsync(CancellationToken stopping) => SendAsync(new RunRetention.Command(), stopping);
}
