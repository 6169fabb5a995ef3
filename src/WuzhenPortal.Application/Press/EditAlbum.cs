using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor says what an album is called, whether and from when on readers see it, and whether the press gets it as one archive.</summary>
public static class EditAlbum
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditMedia)]
    public sealed record Command(string Slug, int Version, AlbumFields Album) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Album).NotNull().SetValidator(new AlbumFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, MediaDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var album = await desk.AlbumAsync(command.Slug, command.Version, cancellationToken);
            var (fields, zone) = (command.Album, await desk.ZoneAsync(cancellationToken));
            album.Describe(fields.Title, fields.Description);
            album.Show(fields.IsPublished, fields.Embargo.In(zone));
            album.OfferKit(fields.OffersKit, fields.KitEmbargo.In(zone));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
