using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff open the words of one kind of mail.</summary>
public static class OpenMailTemplate
{
    [Requires(Permission.ManageMail)]
    public sealed record Query(string Kind) : IQuery<Result>;

    /// <param name="Words">In effect, in all languages.</param>
    /// <param name="Own">Those that differ from the shipped ones.</param>
    /// <param name="Version">-1 where nobody has changed anything yet.</param>
    /// <param name="History">Newest first.</param>
    public sealed record Result(MailKind Kind, MailText Words, MailText Shipped, MailText Own, int Version, IReadOnlyList<Revision> History);

    /// <param name="Before">What was in effect until then.</param>
    public sealed record Revision(DateTimeOffset At, string? By, MailText Words, MailText Before);

    internal sealed class Handler(PortalDbContext db, MailDesk desk) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var kind = MailKinds.Changeable(query.Kind) ?? throw new NotFound();
            var shipped = desk.Shipped(kind);
            var template = await db.MailTemplates.AsNoTracking().Include(template => template.Revisions).SingleOrDefaultAsync(template => template.Kind == kind.Name, cancellationToken);
            if (template is null)
            {
                return new(kind, shipped, shipped, new(LocalizedText.Empty, LocalizedText.Empty), -1, []);
            }

            var writers = template.Revisions.Select(revision => revision.By).Distinct().ToList();
            var names = await db.Users.AsNoTracking().Where(account => writers.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellationToken);
            var before = shipped;
            var history = new List<Revision>();
            foreach (var revision in template.Revisions.OrderBy(revision => revision.Id))
            {
                var words = new MailText(MailDesk.Over(revision.Subject, shipped.Subject), MailDesk.Over(revision.Text, shipped.Text));
                history.Insert(0, new(revision.At, revision.By is { } by ? names.GetValueOrDefault(by) : null, words, before));
                before = words;
            }

            return new(kind, before, shipped, new(template.Subject, template.Text), template.Version, history);
        }
    }
}
