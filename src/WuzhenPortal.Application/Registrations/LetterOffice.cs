using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Issues letters: one at a time, one that counts for each registration.</summary>
internal sealed class LetterOffice(
    PortalDbContext db, PaperNumbers numbers, LetterTemplates templates, LetterIdentity identity, IPaperFonts fonts, IOutbox outbox, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The letter of a registration: the one there is, or another in its place where it no longer says what it should.</summary>
    /// <param name="showsPassport">Whether the number of the passport stands whole on it; null for as on the last.</param>
    /// <param name="byStaff">Staff may issue another one at will, and after a revocation.</param>
    public async Task<InvitationLetter> IssueAsync(Registration registration, bool? showsPassport, bool byStaff, CancellationToken cancel)
    {
        RuleViolation.Unless(registration.Status == RegistrationStatus.Approved, "Registrations.Papers.NotApproved");
        MustBePrintable(registration);
        await numbers.LockAsync(registration.SummitId, cancel);
        var passport = await identity.FindAsync(registration.Id, cancel);
        var last = await db.InvitationLetters.Where(letter => letter.RegistrationId == registration.Id).OrderByDescending(letter => letter.Number).FirstOrDefaultAsync(cancel);
        RuleViolation.Unless(byStaff || last?.RevokedAt is null, "Registrations.Letter.AskStaff");
        var shows = passport is not null && (showsPassport ?? last?.ShowsPassport ?? false);
        if (last is { RevokedAt: null, ReplacedAt: null })
        {
            if (!byStaff && last.ShowsPassport == shows && last.Agrees(registration) && !(passport?.ChangedAt > last.IssuedAt))
            {
                return last;
            }

            last.Replace(clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        var template = await templates.SavedAsync(registration.SummitId, cancel);
        var year = await db.Summits.Where(summit => summit.Id == registration.SummitId).Select(summit => summit.Year).SingleAsync(cancel);
        var letter = new InvitationLetter(
            registration, template, await numbers.NextLetterAsync(registration.SummitId, cancel), year, shows, user.RequiredAccountId(), clock.GetUtcNow());
        db.InvitationLetters.Add(letter);
        await MailAsync("LetterIssued", registration, cancel, letter.Serial);
        await db.SaveChangesAsync(cancel);
        return letter;
    }

    /// <summary>Tells the person.</summary>
    /// <param name="facts">After the reference and the name.</param>
    public async Task MailAsync(string kind, Registration registration, CancellationToken cancel, params string[] facts)
    {
        // The account's address is confirmed; the one in the answers is not.
        var recipient = await db.Users.Where(account => account.Id == registration.AccountId).Select(account => account.Email!).SingleAsync(cancel);
        outbox.Add(new OutgoingMail(
            kind, recipient, registration.LanguageCode, $"/me/registrations/{registration.Reference}/letter",
            [registration.Reference, registration.BadgeName ?? registration.FamilyName, .. facts]));
    }

    private void MustBePrintable(Registration registration)
    {
        if (fonts.FindMissing(registration.FamilyName, registration.GivenName, registration.NativeName, registration.Organisation, registration.Position) is { } missing)
        {
            throw new RuleViolation("Registrations.Papers.NoFont", missing.Letter, missing.Fonts);
        }
    }
}
