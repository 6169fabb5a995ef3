using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Writes a mail, finished, in its recipient's language, into the table that <see cref="MailDispatcher"/> empties.</summary>
internal sealed class Outbox(PortalDbContext db, PortalTexts texts, MailLayout layout, IPublicAddress address, TimeProvider clock) : IOutbox
{
    private static readonly TimeZoneInfo SummitZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public void Add(OutgoingMail mail)
    {
        var language = Language.ByCode(mail.LanguageCode) ?? Language.English;
        string Say(string key, params object?[] arguments) => texts.In(language.Code, key, arguments);
        object?[] arguments = [.. mail.Arguments.Select(argument => Written(argument, language.Code))];
        var words = new MailWords(
            language.Code,
            language.Direction,
            Say("Portal.Name"),
            OneLine(Say($"Mail.{mail.Kind}.Subject", arguments)),
            Say($"Mail.{mail.Kind}.Text", arguments).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            mail.ActionPath is null ? null : new Uri(address.Root, $"/{language.Segment}{mail.ActionPath}"),
            mail.ActionPath is null ? null : Say($"Mail.{mail.Kind}.Action", arguments),
            Say("Mail.CopyAddress"),
            Say("Mail.Footer"));
        db.OutboxMessages.Add(new OutboxMessage
        {
            Key = Guid.CreateVersion7(),
            Kind = mail.Kind,
            Recipient = mail.Recipient,
            LanguageCode = language.Code,
            SubjectLine = words.Subject,
            Html = layout.Html(words),
            PlainText = MailLayout.PlainText(words),
            CreatedAt = clock.GetUtcNow(),
        });
    }

    /// <summary>Values that every language writes its own way; times in the summit's zone, which is named.</summary>
    private object? Written(object? value, string languageCode) => value switch
    {
        LocalizedText text => text.In(languageCode).Text,
        DateOnly day => Day(day, languageCode),
        DateTimeOffset instant when TimeZoneInfo.ConvertTime(instant, SummitZone) is var local =>
            texts.In(languageCode, "Portal.Format.DateAndTime", Day(DateOnly.FromDateTime(local.DateTime), languageCode), local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
        _ => value,
    };

    private string Day(DateOnly day, string languageCode) =>
        day.ToString(texts.In(languageCode, "Portal.Format.Date"), System.Globalization.CultureInfo.GetCultureInfo(languageCode));

    /// <summary>An argument must not end the header that it stands in.</summary>
    private static string OneLine(string subject)
    {
        var line = string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > OutboxMessage.MaxSubjectLength ? line[..OutboxMessage.MaxSubjectLength] : line;
    }
}
