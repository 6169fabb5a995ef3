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

/// <summary>An editor gives an article, as it is written in the form, to the readers: now, or at a time still to come, until when the cleared press may have it already.</summary>
public static class PublishArticle
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    /// <param name="IsLater">Whether it waits for <paramref name="Day"/> and <paramref name="Time"/>, both in the summit's zone.</param>
    /// <param name="IsEmbargoed">Whether the cleared press may read it before: from <paramref name="PressDay"/> and <paramref name="PressTime"/>, or at once where neither is given.</param>
    [Requires(Permission.EditNews)]
    public sealed record Command(
        string Slug, int Version, ArticleFields Article, bool IsLater, DateOnly? Day, TimeOnly? Time, bool IsEmbargoed = false, DateOnly? PressDay = null, TimeOnly? PressTime = null)
        : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Article).NotNull().SetValidator(new ArticleFields.Validator());
            RuleFor(command => command.Day).NotEmpty().When(command => command.IsLater);
            RuleFor(command => command.Time).NotNull().WithErrorCode("NotEmptyValidator").When(command => command.IsLater);
            RuleFor(command => command.IsEmbargoed).Equal(false).WithErrorCode("News.Desk.EmbargoNeedsTime").When(command => !command.IsLater);
            RuleFor(command => command.PressTime).NotNull().WithErrorCode("NotEmptyValidator").When(command => command is { IsLater: true, IsEmbargoed: true, PressDay: not null });
            RuleFor(command => command.PressDay).NotEmpty().When(command => command is { IsLater: true, IsEmbargoed: true, PressTime: not null });
        }
    }

    internal sealed class Handler(PortalDbContext db, ArticleWriter writer, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var (at, pressFrom) = (now, (DateTimeOffset?)null);
            if (command.IsLater)
            {
                var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken));
                at = zone.Instant(command.Day!.Value, command.Time!.Value);
                if (at <= now)
                {
                    throw new RuleViolation("News.Desk.TimeIsPast") { Property = nameof(Command.Day) };
                }

                pressFrom = !command.IsEmbargoed ? null : command.PressDay is { } day ? zone.Instant(day, command.PressTime!.Value) : now;
                if (pressFrom >= at)
                {
                    throw new RuleViolation("News.EmbargoEndsFirst") { Property = nameof(Command.PressDay) };
                }
            }

            var article = await writer.FindAsync(command.Slug, command.Version, cancellationToken);
            // An embargo that has begun goes on: its beginning is not moved by a new end.
            pressFrom = pressFrom is not null && command.PressDay is null && article is { Status: NewsStatus.Published, EmbargoedFrom: { } begun } ? begun : pressFrom;
            writer.Write(article, command.Article);
            if (await writer.NeedsFourEyesAsync(article.SummitId, cancellationToken))
            {
                article.DemandFourEyes(user.AccountId);
            }

            if (article.Status == NewsStatus.Published)
            {
                article.Reschedule(at, now, pressFrom);
                article.Show(now);
            }
            else
            {
                article.Publish(at, pressFrom);
            }

            await writer.SaveAsync(article, command.IsLater ? RevisionStep.Scheduled : RevisionStep.Published, cancellationToken);
        }
    }
}
