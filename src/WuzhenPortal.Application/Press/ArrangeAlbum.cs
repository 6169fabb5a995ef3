using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>What to do with an item of an album.</summary>
public enum AlbumStep
{
    Up,

    /// <summary>It stands for the album in lists.</summary>
    Cover,
    Remove,
}

/// <summary>An editor moves an item of an album, takes it out, or has it stand for the album.</summary>
public static class ArrangeAlbum
{
    /// <param name="Version">What the editor saw; another one is a conflict.</param>
    [Requires(Permission.EditMedia)]
    public sealed record Command(string Slug, int Version, string Code, AlbumStep Step) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Step).IsInEnum();
    }

    internal sealed class Handler(PortalDbContext db, MediaDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var album = await desk.AlbumAsync(command.Slug, command.Version, cancellationToken);
            var item = await desk.Items().Where(item => item.Code == command.Code).Select(item => (long?)item.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            switch (command.Step)
            {
                case AlbumStep.Up:
                    album.MoveUp(item);
                    break;
                case AlbumStep.Cover:
                    album.CoverWith(item);
                    break;
                default:
                    album.Remove(item);
                    break;
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
