using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff send themselves a mail in the words at hand.</summary>
public static class SendTestMail
{
    /// <param name="Words">Not saved yet.</param>
    /// <param name="Reference">Of a registration whose values are shown; nothing for invented ones.</param>
    [Requires(Permission.ManageMail)]
    public sealed record Command(string Kind, string LanguageCode, MailText Words, string? Reference) : ICommand<string>;

    internal sealed class Handler(PortalDbContext db, IOutbox outbox, MailDesk desk, ICurrentUser user) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var kind = MailKinds.Find(command.Kind) ?? throw new NotFound();
            var language = Language.ByCode(command.LanguageCode) ?? Language.English;
            MailPlaceholders.Check(kind, command.Words);
            var account = user.RequiredAccountId();
            var email = await db.Users.Where(person => person.Id == account).Select(person => person.Email!).SingleAsync(cancellationToken);
            var person = await desk.PersonAsync(command.Reference, cancellationToken);
            outbox.Add(new OutgoingMail(kind.Name, email, language.Code, kind.ActionPath, MailKinds.Examples(kind, person)) { Words = desk.Complete(kind, command.Words) });
            await db.SaveChangesAsync(cancellationToken);
            return email;
        }
    }
}
