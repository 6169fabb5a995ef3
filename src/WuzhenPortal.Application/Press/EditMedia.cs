using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor says what an item of the library shows, whose it is, what may be done with it, and from when on it may be seen.</summary>
public static class EditMedia
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditMedia)]
    public sealed record Command(string Code, int Version, MediaFields Media) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Media).NotNull().SetValidator(new MediaFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, MediaDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var item = await desk.ItemAsync(command.Code, command.Version, cancellationToken);
            var fields = command.Media;
            item.Describe(fields.Title, fields.Caption, fields.AltText, fields.Credit, string.IsNullOrWhiteSpace(fields.Photographer) ? null : fields.Photographer.Trim(), fields.TakenOn ?? item.Day);
            item.File(fields.IsLogo, fields.Licence, fields.People.Where(person => !string.IsNullOrEmpty(person)), string.IsNullOrEmpty(fields.Session) ? null : fields.Session);
            item.Hold(fields.Embargo.In(await desk.ZoneAsync(cancellationToken)));
            if (item.Kind == MediaKind.Video && !string.IsNullOrEmpty(fields.Link))
            {
                item.LinkTo(fields.Link);
            }

            await db.SaveChangesAsync(cancellationToken);
            await desk.OutdateKitsAsync([item.Id], cancellationToken);
        }
    }
}
