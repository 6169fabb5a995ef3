using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff look through the kinds of mail, and which of them say something of their own.</summary>
public static class ListMailTemplates
{
    [Requires(Permission.ManageMail)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <param name="Subject">In effect, with named placeholders.</param>
    /// <param name="OwnLanguages">Codes of those with words of their own.</param>
    /// <param name="ChangedAt">Null for one that nobody changed.</param>
    public sealed record Row(string Kind, LocalizedText Subject, IReadOnlyList<string> OwnLanguages, DateTimeOffset? ChangedAt);

    internal sealed class Handler(PortalDbContext db, MailDesk desk) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var own = await db.MailTemplates.AsNoTracking().Select(template => new { template.Kind, template.Subject, template.Text, At = template.Revisions.Max(revision => (DateTimeOffset?)revision.At) }).ToDictionaryAsync(template => template.Kind, cancellationToken);
            return [.. MailKinds.All.Select(kind =>
            {
                var shipped = desk.Shipped(kind).Subject;
                var template = own.GetValueOrDefault(kind.Name);
                var languages = template is null ? [] : Language.All.Select(language => language.Code).Where(code => template.Subject[code] is not null || template.Text[code] is not null).ToList();
                return new Row(kind.Name, template is null ? shipped : LocalizedText.Of(shipped.All.Select(text => KeyValuePair.Create(text.Key, (string?)(template.Subject[text.Key] ?? text.Value)))), languages, template?.At);
            })];
        }
    }
}
