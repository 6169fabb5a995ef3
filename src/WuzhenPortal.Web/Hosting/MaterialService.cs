using MediatR;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Sweeps up files that no material has, once an hour.</summary>
internal sealed class MaterialService(IServiceScopeFactory scopes, ILogger<MaterialService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stoppingToken);
                await SweepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            if (await scope.ServiceProvider.GetRequiredService<ISender>().Send(new SweepMaterials.Query(), stopping) is > 0 and var gone)
            {
                logger.LogInformation("{Count} files that no material has were thrown away", gone);
            }
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // The database or the folder is away: there is time.
            logger.LogWarning(failure, "Files of materials could not be swept up");
        }
    }
}
