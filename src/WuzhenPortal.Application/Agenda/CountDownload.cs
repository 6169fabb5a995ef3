using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Counts that a material was fetched: how often, not by whom.</summary>
public static class CountDownload
{
    [Public]
    [NotAudited]
    public sealed record Command(string Code) : ICommand;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public Task Handle(Command command, CancellationToken cancellationToken) =>
            db.SessionMaterials.Where(material => material.Code == command.Code).ExecuteUpdateAsync(set => set.SetProperty(material => material.Downloads, material => material.Downloads + 1), cancellationToken);
    }
}
