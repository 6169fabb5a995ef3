using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Sweeps up what is left over, once an hour: files that no material, no document and no picture has, and uploads that nobody needs any more.</summary>
internal sealed class SweepService(IServiceScopeFactory scopes, ILogger<SweepService> logger) : RepeatedService(scopes, logger, TimeSpan.FromHours(1))
{
    private readonly ILogger<SweepService> logger = logger;

    protected override async Task RoundAsync(CancellationToken stopping)
    {
        foreach (IBaseRequest sweep in new IBaseRequest[] { new SweepMaterials.Query(), new SweepPublicationFiles.Query(), new EraseLeftUploads.Command(), new SweepDocuments.Query(), new SweepMedia.Query() })
        {
            if (await SendAsync(sweep, stopping) is int and > 0 and var gone)
            {
                logger.LogInformation("{Sweep} took {Count} away", sweep.GetType().DeclaringType!.Name, gone);
            }
        }
    }
}
