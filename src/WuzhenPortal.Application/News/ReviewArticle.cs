using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Application.News;

/// <summary>An editor hands an article, as it is written in the form, to the others for review, or sends it back to be written on.</summary>
public static class ReviewArticle
{
    /// <param name="Version">What the editor saw; another one is a conflict.</param>
    /// <param name="IsSentBack">Whether it goes back; else it is handed in.</param>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Slug, int Version, ArticleFields Article, bool IsSentBack) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Article).NotNull().SetValidator(new ArticleFields.Validator());
    }

    internal sealed class Handler(ArticleWriter writer) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var article = await writer.FindAsync(command.Slug, command.Version, cancellationToken);
            writer.Write(article, command.Article);
            if (command.IsSentBack)
            {
                article.SendBack();
            }
            else
            {
                article.HandIn();
            }

            await writer.SaveAsync(article, command.IsSentBack ? RevisionStep.SentBack : RevisionStep.HandedIn, cancellationToken);
        }
    }
}
