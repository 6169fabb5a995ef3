using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Counts that files of the library were fetched: how often, not by whom.</summary>
public static class CountMediaDownload
{
    [Public]
    [NotAudited]
    public sealed record Command(params IReadOnlyList<string> Codes) : ICommand;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public Task Handle(Command command, CancellationToken cancellationToken) =>
            db.MediaItems.Where(item => command.Codes.Contains(item.Code)).ExecuteUpdateAsync(set => set.SetProperty(item => item.Downloads, item => item.Downloads + 1), cancellationToken);
    }
}
