using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Application.News;

/// <summary>An editor takes an article back from the readers; its address then says so.</summary>
public static class WithdrawArticle
{
    /// <param name="Version">What the editor saw; withdrawing another one is a conflict.</param>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Slug, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(ArticleWriter writer, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var article = await writer.FindAsync(command.Slug, command.Version, cancellationToken);
            article.Withdraw(clock.GetUtcNow());
            await writer.SaveAsync(article, RevisionStep.Withdrawn, cancellationToken);
        }
    }
}
