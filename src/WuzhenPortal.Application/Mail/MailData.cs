using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>The mails to a person, and those to others that name the person.</summary>
internal sealed class MailData(PortalDbContext db, TimeProvider clock) : IPersonalData, IErasesPersonalData
{
    /// <summary>Shorter names would be found in mails about anybody.</summary>
    private const int ShortestName = 4;

    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var email = await db.Users.Where(account => account.Id == accountId).Select(account => account.Email).SingleAsync(cancel);
        yield return PersonalFile.Json("mails.json", await To(email).AsNoTracking().OrderBy(mail => mail.Id).Select(mail => new { mail.Kind, Subject = mail.SubjectLine, mail.CreatedAt, mail.SentAt, mail.WithdrawnAt }).ToListAsync(cancel));
    }

    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        if (person.Email is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await To(person.Email).In(OutboxState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.WithdrawnAt, now).SetProperty(mail => mail.Claim, (Guid?)null), cancel);
        await To(person.Email).In(OutboxState.Held).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.WithdrawnAt, now), cancel);
        await Blank(To(person.Email), now, cancel);
        await To(person.Email).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Recipient, ""), cancel);
        foreach (var word in person.Names.Append(person.Email).Where(word => word.Length >= ShortestName))
        {
            await Blank(db.OutboxMessages.Where(mail => (mail.SentAt != null || mail.FailedAt != null || mail.WithdrawnAt != null) && (mail.PlainText.Contains(word) || mail.SubjectLine.Contains(word))), now, cancel);
        }
    }

    internal static Task<int> Blank(IQueryable<OutboxMessage> mails, DateTimeOffset now, CancellationToken cancel) => mails.ExecuteUpdateAsync(
        set => set.SetProperty(mail => mail.SubjectLine, "").SetProperty(mail => mail.Html, "").SetProperty(mail => mail.PlainText, "").SetProperty(mail => mail.UnsubscribeAddress, (string?)null).SetProperty(mail => mail.BlankedAt, now), cancel);

    private IQueryable<OutboxMessage> To(string? email) => db.OutboxMessages.Where(mail => mail.Recipient != "").To(OutboxQueries.Literally(email ?? ""));
}
