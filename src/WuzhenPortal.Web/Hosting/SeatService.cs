using MediatR;
using WuzhenPortal.Application.Seats;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Passes seats on that were offered and not taken in time, about twice a minute.</summary>
internal sealed class SeatService(IServiceScopeFactory scopes, ILogger<SeatService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

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
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new ExpireOffers.Command(), stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // Another node may have been quicker, or the database is away: the next look is soon.
            logger.LogWarning(failure, "Offered seats could not be passed on");
        }
    }
}
