using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor begins an album; readers do not see it yet.</summary>
public static class CreateAlbum
{
    /// <param name="Codes">Of items to begin with.</param>
    /// <returns>Slug of the album: made from its title, and fixed from then on.</returns>
    [Requires(Permission.EditMedia)]
    public sealed record Command(LocalizedText? Title, IReadOnlyList<string>? Codes = null) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Title!).Written("Press.Media.Album.TitleMissing");
            RuleFor(command => command.Title!).AtMost(AlbumFields.TitleLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, MediaDesk desk, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var slug = await FreeSlug.ForAsync(command.Title!, desk.Albums().Select(album => album.Slug), cancellationToken);
            var album = new MediaAlbum(await db.Summits.IdOfAsync(null, cancellationToken), slug, command.Title!, clock.GetUtcNow());
            var codes = command.Codes ?? [];
            album.Add(await desk.Items().Where(item => codes.Contains(item.Code)).OrderBy(item => item.Day).ThenBy(item => item.Id).Select(item => item.Id).ToListAsync(cancellationToken));
            db.MediaAlbums.Add(album);
            await db.SaveChangesAsync(cancellationToken);
            return slug;
        }
    }
}
