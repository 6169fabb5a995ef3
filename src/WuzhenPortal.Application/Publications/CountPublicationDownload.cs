using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>Counts that a file of a publication was fetched: how often, not by whom.</summary>
public static class CountPublicationDownload
{
    [Public]
    [NotAudited]
    public sealed record Command(string Code) : ICommand;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public Task Handle(Command command, CancellationToken cancellationToken) =>
            db.PublicationFiles.Where(file => file.Code == command.Code).ExecuteUpdateAsync(set => set.SetProperty(file => file.Downloads, file => file.Downloads + 1), cancellationToken);
    }
}
