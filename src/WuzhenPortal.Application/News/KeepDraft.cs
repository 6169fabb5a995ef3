using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>Keeps what an editor types, for this editor alone, until it is saved or thrown away.</summary>
public static class KeepDraft
{
    /// <summary>Longest form, in characters: six languages of everything.</summary>
    public const int FormLength = 400_000;

    /// <param name="Slug">Null for an article that is not there yet.</param>
    /// <param name="SeenVersion">Version of the article that the editor saw.</param>
    /// <param name="Form">Null throws away what was kept.</param>
    [Requires(Permission.EditNews)]
    [NotAudited]
    public sealed record Command(string? Slug, int SeenVersion, string? Form) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Form).MaximumLength(FormLength);
    }

    internal sealed class Handler(PortalDbContext db, ArticleWriter writer, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var article = await db.NewsArticles.Where(article => article.SummitId == summit && article.Slug == command.Slug).Select(article => (long?)article.Id).SingleOrDefaultAsync(cancellationToken);
            if (command.Slug is not null && article is null)
            {
                throw new NotFound();
            }

            if (command.Form is null)
            {
                await writer.ForgetDraftAsync(article, cancellationToken);
                return;
            }

            var account = user.RequiredAccountId();
            var draft = await db.ArticleDrafts.Where(draft => draft.AccountId == account && draft.ArticleId == article).OrderByDescending(draft => draft.Id).FirstOrDefaultAsync(cancellationToken);
            if (draft is null)
            {
                draft = new ArticleDraft { AccountId = account, ArticleId = article };
                db.ArticleDrafts.Add(draft);
            }

            draft.Keep(command.Form, command.SeenVersion, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
