using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff let a mail to many go, after a second look. It waits ten minutes, in which it can be taken back.</summary>
public static class ConfirmBulkMail
{
    public enum Outcome
    {
        Confirmed,

        /// <summary>Others fit the filter now than at the look: it is settled anew, and must be looked at again.</summary>
        OthersFit,
    }

    /// <param name="People">The number, typed once more.</param>
    [Requires(Permission.ManageMail)]
    public sealed record Command(string Code, int Version, int? People) : ICommand<Outcome>;

    internal sealed class Handler(PortalDbContext db, BulkAudience audience, IOutbox outbox, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            var mail = await db.BulkMails.SingleOrDefaultAsync(mail => mail.Code == command.Code, cancellationToken) ?? throw new NotFound();
            if (mail.Status == BulkMailStatus.Confirmed)
            {
                // The same button pressed twice: the first has done it.
                return Outcome.Confirmed;
            }

            mail.MustBe(command.Version);
            var people = await audience.OfAsync(mail.SummitId, mail.Addressees, cancellationToken);
            if (!people.Select(person => person.RegistrationId).SequenceEqual(mail.Recipients))
            {
                mail.Address([.. people.Select(person => person.RegistrationId)]);
                await db.SaveChangesAsync(cancellationToken);
                return Outcome.OthersFit;
            }

            var now = clock.GetUtcNow();
            mail.Confirm(command.People, user.RequiredAccountId(), now);
            foreach (var person in people)
            {
                outbox.Add(new OutgoingMail(MailKinds.Bulk, person.Email, person.LanguageCode, $"/me/registrations/{person.Reference}", person.Reference, person.Name, person.Category)
                {
                    Words = new(mail.Subject, mail.Text),
                    InBatch = mail.Batch,
                    NotBefore = now + BulkMail.Held,
                });
            }

            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Confirmed;
        }
    }
}
