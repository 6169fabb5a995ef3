using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor goes back to an earlier revision of an article; the history goes on.</summary>
public static class RestoreRevision
{
    /// <param name="Version">What the editor saw; another one is a conflict.</param>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Slug, int Version, int Number) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, ArticleWriter writer, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var article = await writer.FindAsync(command.Slug, command.Version, cancellationToken);
            var revision = await db.ArticleRevisions.AsNoTracking().SingleOrDefaultAsync(revision => revision.ArticleId == article.Id && revision.Number == command.Number, cancellationToken)
                ?? throw new NotFound();
            article.Write(revision.Title, revision.Summary, revision.Body);
            article.FileUnder(revision.Tags);
            article.Relate(revision.Related);
            article.SignedBy(user.AccountId);
            if (article.Status == NewsStatus.Published && !await writer.NeedsFourEyesAsync(article.SummitId, cancellationToken))
            {
                article.Show(clock.GetUtcNow());
            }

            await writer.SaveAsync(article, RevisionStep.Restored, cancellationToken);
        }
    }
}
