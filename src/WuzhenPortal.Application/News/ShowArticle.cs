using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Application.News;

/// <summary>An editor lets readers see what somebody else changed in a published article.</summary>
public static class ShowArticle
{
    /// <param name="Version">What the editor saw; another one is a conflict.</param>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Slug, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(ArticleWriter writer, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var article = await writer.FindAsync(command.Slug, command.Version, cancellationToken);
            if (await writer.NeedsFourEyesAsync(article.SummitId, cancellationToken))
            {
                article.DemandFourEyes(user.AccountId);
            }

            article.Show(clock.GetUtcNow());
            await writer.SaveAsync(article, RevisionStep.Shown, cancellationToken);
        }
    }
}
