using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff see what a mail would look like, in the words at hand.</summary>
public static class DrawMail
{
    /// <param name="Kind">Of the templates, or <see cref="MailKinds.Bulk"/>.</param>
    /// <param name="Words">Not saved yet; null for those in effect.</param>
    /// <param name="Reference">Of a registration whose values are shown; nothing for invented ones.</param>
    [Requires(Permission.ManageMail)]
    public sealed record Query(string Kind, string LanguageCode, MailText? Words, string? Reference) : IQuery<DrawnMail>;

    internal sealed class Handler(IOutbox outbox, MailDesk desk) : IRequestHandler<Query, DrawnMail>
    {
        public async Task<DrawnMail> Handle(Query query, CancellationToken cancellationToken)
        {
            var kind = MailKinds.Find(query.Kind) ?? throw new NotFound();
            var language = Language.ByCode(query.LanguageCode) ?? Language.English;
            var person = await desk.PersonAsync(query.Reference, cancellationToken);
            return outbox.Draw(new OutgoingMail(kind.Name, "", language.Code, kind.ActionPath, MailKinds.Examples(kind, person)) { Words = query.Words is { } words ? desk.Complete(kind, words) : null });
        }
    }
}
