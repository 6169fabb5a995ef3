using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Sweeps up what is left over, once an hour: files that no material and no document has, and uploads that nobody needs any more.</summary>
internal sealed class SweepService(IServiceScopeFactory scopes, ILogger<SweepService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stoppingToken);
                await SweepAsync(new SweepMaterials.Query(), stoppingToken);
                await SweepAsync(new EraseLeftUploads.Command(), stoppingToken);
                await SweepAsync(new SweepDocuments.Query(), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task SweepAsync(IRequest<int> sweep, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            if (await scope.ServiceProvider.GetRequiredService<ISender>().Send(sweep, stopping) is > 0 and var gone)
            {
                logger.LogInformation("{Sweep} took {Count} away", sweep.GetType().DeclaringType!.Name, gone);
            }
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // The database or the folder is away: there is time.
            logger.LogWarning(failure, "A sweep did not come to its end");
        }
    }
}
