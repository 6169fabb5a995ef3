using MediatR;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Sends what has to be done again and again, until the portal stops.</summary>
/// <param name="pause">Between one round and the next, and before the first.</param>
/// <param name="first">Before the first instead; null for the same pause.</param>
internal abstract class RepeatedService(IServiceScopeFactory scopes, ILogger logger, TimeSpan pause, TimeSpan? first = null) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(first ?? pause, stoppingToken);
            while (true)
            {
                await RoundAsync(stoppingToken);
                await Task.Delay(pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>What is to be done each time, by <see cref="SendAsync"/>.</summary>
    protected abstract Task RoundAsync(CancellationToken stopping);

    /// <returns>The answer; null where it failed: another node may have been quicker, or the database is away, and the next round comes.</returns>
    protected async Task<object?> SendAsync(IBaseRequest request, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<ISender>().Send((object)request, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            logger.LogWarning(failure, "{Request} did not come to its end", request.GetType().DeclaringType!.Name);
            return null;
        }
    }
}
