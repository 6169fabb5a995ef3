using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Ready when the database answers and is up to date.</summary>
internal sealed class DatabaseReady(PortalDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
                ? HealthCheckResult.Unhealthy("The database is not up to date.")
                : HealthCheckResult.Healthy();
        }
        catch (System.Data.Common.DbException unreachable)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", unreachable);
        }
    }
}
