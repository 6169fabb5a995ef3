using MediatR;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Ends what has had its time, once a day: it looks each quarter of an hour, also after the portal was down.</summary>
internal sealed class RetentionService(IServiceScopeFactory scopes, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stoppingToken);
                await RunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new RunRetention.Command(), stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // Another node may have been quicker, or the database is away: the next look is soon.
            logger.LogWarning(failure, "What has had its time could not be deleted");
        }
    }
}
