using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor takes an article back from the readers; its address then says so.</summary>
public static class WithdrawArticle
{
    /// <param name="Version">What the editor saw; withdrawing another one is a conflict.</param>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Slug, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var article = await ArticleToEdit.FindAsync(db, command.Slug, command.Version, cancellationToken);
            article.Withdraw();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
