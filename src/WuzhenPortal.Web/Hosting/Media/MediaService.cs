using WuzhenPortal.Application.Press.Media;

namespace WuzhenPortal.Web.Hosting.Media;

/// <summary>Draws what was brought into the media library, and makes press kits anew, every few seconds.</summary>
internal sealed class MediaService(IServiceScopeFactory scopes, ILogger<MediaService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stoppingToken);
                await RoundAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task RoundAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<MediaRenderer>().DrawDueAsync(stopping);
            await scope.ServiceProvider.GetRequiredService<KitBuilder>().BuildDueAsync(stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // Whatever it is, the portal goes on: an exception that leaves here would stop the whole program.
            logger.LogWarning(failure, "The media library could not be looked through");
        }
    }
}
