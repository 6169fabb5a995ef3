using MediatR;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Passes places in categories on that were offered and not taken in time, about once a minute.</summary>
internal sealed class PlaceService(IServiceScopeFactory scopes, ILogger<PlaceService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stoppingToken);
                await PassOnAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task PassOnAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new ExpirePlaces.Command(), stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // Another node may have been quicker, or the database is away: the next look is soon.
            logger.LogWarning(failure, "Offered places could not be passed on");
        }
    }
}
