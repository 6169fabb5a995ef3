using WuzhenPortal.Application.Mail;

namespace WuzhenPortal.Web.Hosting.Mail;

/// <summary>Looks into the outbox about once a second.</summary>
internal sealed class MailService(IServiceScopeFactory scopes, ILogger<MailService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>After a fault of the database. Whatever it is, the portal goes on: an exception that leaves here would stop the whole program.</summary>
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(await SendAsync(stoppingToken), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<TimeSpan> SendAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<MailDispatcher>().SendDueAsync(stopping);
            return Pause;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            logger.LogWarning(failure, "The outbox could not be read");
            return LongPause;
        }
    }
}
