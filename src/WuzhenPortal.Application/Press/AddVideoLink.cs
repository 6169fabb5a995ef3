using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor puts a link to a film into the library.</summary>
public static class AddVideoLink
{
    /// <returns>Code of the item.</returns>
    [Requires(Permission.EditMedia)]
    public sealed record Command(string? Link, LocalizedText? Title) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Link).Must(MediaFields.IsLink).WithErrorCode("Press.Media.LinkNotHttps");
            RuleFor(command => command.Title!).Written("Press.Media.TitleMissing");
            RuleFor(command => command.Title!).AtMost(MediaFields.TitleLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var item = new MediaItem(await db.Summits.IdOfAsync(null, cancellationToken), command.Link!, command.Title!, user.AccountId, clock.GetUtcNow());
            db.MediaItems.Add(item);
            await db.SaveChangesAsync(cancellationToken);
            return item.Code;
        }
    }
}
