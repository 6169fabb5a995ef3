using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor gives an article, as it is written in the form, to the readers: now, or at a time still to come.</summary>
public static class PublishArticle
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    /// <param name="IsLater">Whether it waits for <paramref name="Day"/> and <paramref name="Time"/>, both in the summit's zone.</param>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Slug, int Version, ArticleFields Article, bool IsLater, DateOnly? Day, TimeOnly? Time) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Article).NotNull().SetValidator(new ArticleFields.Validator());
            RuleFor(command => command.Day).NotEmpty().When(command => command.IsLater);
            RuleFor(command => command.Time).NotNull().WithErrorCode("NotEmptyValidator").When(command => command.IsLater);
        }
    }

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var at = now;
            if (command.IsLater)
            {
                var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken));
                at = zone.Instant(command.Day!.Value, command.Time!.Value);
                if (at <= now)
                {
                    throw new RuleViolation("News.Desk.TimeIsPast") { Property = nameof(Command.Day) };
                }
            }

            var article = await ArticleToEdit.FindAsync(db, command.Slug, command.Version, cancellationToken);
            article.Rewrite(command.Article.Title, command.Article.Summary, command.Article.Body, now);
            article.FileUnder(command.Article.TopicWords());
            if (article.Status == NewsStatus.Published)
            {
                article.Reschedule(at, now);
            }
            else
            {
                article.Publish(at);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
