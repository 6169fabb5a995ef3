using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Press;

/// <summary>Counts that a press kit was fetched: how often, not by whom.</summary>
public static class CountKitDownload
{
    [Public]
    [NotAudited]
    public sealed record Command(string Slug) : ICommand;

    internal sealed class Handler(MediaDesk desk) : IRequestHandler<Command>
    {
        public Task Handle(Command command, CancellationToken cancellationToken) =>
            desk.Albums().Where(album => album.Slug == command.Slug).ExecuteUpdateAsync(set => set.SetProperty(album => album.KitDownloads, album => album.KitDownloads + 1), cancellationToken);
    }
}
