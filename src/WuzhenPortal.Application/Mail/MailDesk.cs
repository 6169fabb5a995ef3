using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Audit;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>What the use cases of the staff's mail desk share.</summary>
internal sealed class MailDesk(PortalDbContext db, PortalTexts texts, CurrentAction action, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The shipped words of a kind in all languages, with named placeholders.</summary>
    public MailText Shipped(MailKind kind)
    {
        LocalizedText All(string part) => LocalizedText.Of(Language.All.Select(language => KeyValuePair.Create(language.Code, (string?)MailPlaceholders.Named(texts.In(language.Code, $"Mail.{kind.Name}.{part}"), kind))));
        return new(All("Subject"), All("Text"));
    }

    /// <summary>Where words are the shipped ones, they are nobody's own.</summary>
    public MailText Own(MailKind kind, MailText words)
    {
        var shipped = Shipped(kind);
        LocalizedText Differing(LocalizedText own, LocalizedText other) => LocalizedText.Of(own.All.Where(text => Plain(text.Value) != Plain(other[text.Key])).Select(text => KeyValuePair.Create(text.Key, (string?)text.Value.ReplaceLineEndings("\n"))));
        return new(Differing(words.Subject, shipped.Subject), Differing(words.Text, shipped.Text));
    }

    /// <summary>Own words, and the shipped ones in languages that have none. Words to many have nothing shipped.</summary>
    public MailText Complete(MailKind kind, MailText words)
    {
        if (kind.Name == MailKinds.Bulk)
        {
            return words;
        }

        var shipped = Shipped(kind);
        return new(Over(words.Subject, shipped.Subject), Over(words.Text, shipped.Text));
    }

    public static LocalizedText Over(LocalizedText own, LocalizedText shipped) => LocalizedText.Of(shipped.All.Select(text => KeyValuePair.Create(text.Key, (string?)(own[text.Key] ?? text.Value))));

    /// <summary>Somebody of the current summit whose registration was handed in; null for a reference that nobody has.</summary>
    public async Task<ExamplePerson?> PersonAsync(string? typed, CancellationToken cancel)
    {
        if (RegistrationReference.Parse(typed) is not { } reference)
        {
            return null;
        }

        var found = await db.Registrations.AsNoTracking().Include(registration => registration.Category).Include(registration => registration.Steps)
            .Where(registration => registration.SubmittedAt != null && db.Summits.Of(null).Any(summit => summit.Id == registration.SummitId))
            .SingleOrDefaultAsync(registration => registration.Reference == reference, cancel);
        return found is null ? null : new(found.Reference, found.BadgeName ?? found.FamilyName ?? found.Reference, found.Category?.Name, found.DecisionBy(TimeZoneInfo.Utc), found.LanguageCode);
    }

    /// <summary>Writes into the audit log what a statement did past the context.</summary>
    public void Note(string subject, long id, string name, string property, string? before, string? after) => db.AuditEntries.Add(new AuditEntry
    {
        At = clock.GetUtcNow(),
        ActorId = user.AccountId,
        Action = action.Name!,
        Subject = subject,
        SubjectId = id,
        SubjectName = name,
        Changes = [new AuditChange(property, before, after)],
    });

    private static string Plain(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";
}
