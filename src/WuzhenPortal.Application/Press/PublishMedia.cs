using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor gives items of the library to the readers; what still has to be drawn appears once it is.</summary>
public static class PublishMedia
{
    [Requires(Permission.EditMedia)]
    public sealed record Command(IReadOnlyList<string> Codes) : ICommand<Result>, IChangesPublicPages;

    /// <param name="Published">How many were.</param>
    /// <param name="Refused">How many lack something: a title, a text for those who do not see, or a picture that could be drawn.</param>
    public sealed record Result(int Published, int Refused);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Codes).NotEmpty().WithErrorCode("Press.Media.NoneChosen");
    }

    internal sealed class Handler(PortalDbContext db, MediaDesk desk) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var items = await desk.Items().Where(item => command.Codes.Contains(item.Code) && item.Status != MediaStatus.Published).ToListAsync(cancellationToken);
            if (items.Count == 1 && command.Codes.Count == 1)
            {
                // Alone, it says what it lacks.
                items[0].Publish();
            }

            var ready = items.Where(item => item.Status != MediaStatus.Published && item is { State: not MediaState.Failed, Title.IsEmpty: false } && (!item.IsPicture || !item.AltText.IsEmpty)).ToList();
            ready.ForEach(item => item.Publish());
            var published = items.Where(item => item.Status == MediaStatus.Published).ToList();
            await db.SaveChangesAsync(cancellationToken);
            await desk.OutdateKitsAsync([.. published.Select(item => item.Id)], cancellationToken);
            return new(published.Count, items.Count - published.Count);
        }
    }
}
