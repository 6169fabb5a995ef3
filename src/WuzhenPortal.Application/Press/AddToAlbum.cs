using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor puts items at the end of an album, the oldest first; what is in it already stays where it is.</summary>
public static class AddToAlbum
{
    [Requires(Permission.EditMedia)]
    public sealed record Command(string Slug, IReadOnlyList<string> Codes) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Slug).NotEmpty();
            RuleFor(command => command.Codes).NotEmpty().WithErrorCode("Press.Media.NoneChosen");
        }
    }

    internal sealed class Handler(PortalDbContext db, MediaDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var album = await desk.AlbumAsync(command.Slug, cancellationToken);
            album.Add(await desk.Items().Where(item => command.Codes.Contains(item.Code)).OrderBy(item => item.Day).ThenBy(item => item.Id).Select(item => item.Id).ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
