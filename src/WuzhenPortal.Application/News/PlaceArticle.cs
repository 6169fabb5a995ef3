using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor says how an article stands among the others: on top of the lists, or as breaking news for a while.</summary>
public static class PlaceArticle
{
    /// <param name="Version">What the editor saw; another one is a conflict.</param>
    /// <param name="IsBreaking">Whether it is breaking news until <paramref name="Day"/> and <paramref name="Time"/>, both in the summit's zone.</param>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Slug, int Version, bool IsPinned, bool IsBreaking, DateOnly? Day, TimeOnly? Time) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Day).NotEmpty().When(command => command.IsBreaking);
            RuleFor(command => command.Time).NotNull().WithErrorCode("NotEmptyValidator").When(command => command.IsBreaking);
        }
    }

    internal sealed class Handler(PortalDbContext db, ArticleWriter writer, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            DateTimeOffset? until = null;
            if (command.IsBreaking)
            {
                var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken));
                until = zone.Instant(command.Day!.Value, command.Time!.Value);
            }

            var article = await writer.FindAsync(command.Slug, command.Version, cancellationToken);
            article.Pin(command.IsPinned);
            if (until <= clock.GetUtcNow() && until != article.BreakingUntil)
            {
                throw new RuleViolation("News.BreakingIsOver") { Property = nameof(Command.Day) };
            }

            article.BreakUntil(until, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
