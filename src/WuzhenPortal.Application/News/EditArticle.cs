using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Application.News;

/// <summary>An editor changes an article. Readers of one that is published see it at once, unless somebody else has to agree.</summary>
public static class EditArticle
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Slug, int Version, ArticleFields Article) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Article).NotNull().SetValidator(new ArticleFields.Validator());
    }

    internal sealed class Handler(ArticleWriter writer, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var article = await writer.FindAsync(command.Slug, command.Version, cancellationToken);
            writer.Write(article, command.Article);
            if (article.Status == NewsStatus.Published && !await writer.NeedsFourEyesAsync(article.SummitId, cancellationToken))
            {
                article.Show(clock.GetUtcNow());
            }

            await writer.SaveAsync(article, RevisionStep.Written, cancellationToken);
        }
    }
}
