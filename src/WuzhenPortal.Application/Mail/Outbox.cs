using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Writes a mail, finished, in its recipient's language, into the table that <see cref="MailDispatcher"/> empties.</summary>
internal sealed class Outbox(PortalDbContext db, PortalTexts texts, MailLayout layout, IPublicAddress address, HeldMails held, TimeProvider clock) : IOutbox
{
    private static readonly TimeZoneInfo SummitZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public void Add(OutgoingMail mail)
    {
        var words = Words(mail);
        db.OutboxMessages.Add(new OutboxMessage
        {
            Key = Guid.CreateVersion7(),
            Kind = mail.Kind,
            Recipient = mail.Recipient,
            LanguageCode = words.LanguageCode,
            SubjectLine = words.Subject,
            Html = layout.Html(words),
            PlainText = MailLayout.PlainText(words),
            CreatedAt = clock.GetUtcNow(),
            Batch = mail.HeldIn ?? held.Batch,
            DueAt = held.Until ?? default,
            IsHeld = mail.HeldIn is not null,
        });
    }

    public WrittenMail Read(OutgoingMail mail)
    {
        var words = Words(mail);
        return new(words.Subject, MailLayout.PlainText(words));
    }

    private MailWords Words(OutgoingMail mail)
    {
        var language = Language.ByCode(mail.LanguageCode) ?? Language.English;
        string Say(string key, params object?[] arguments) => texts.In(language.Code, key, arguments);
        object?[] arguments = [.. mail.Arguments.Select(argument => Written(mail.Kind, argument, language))];
        return new MailWords(
            language.Code,
            language.Direction,
            Say("Portal.Name"),
            OneLine(Say($"Mail.{mail.Kind}.Subject", arguments)),
            Say($"Mail.{mail.Kind}.Text", arguments).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            mail.ActionPath is null ? null : new Uri(address.Root, $"/{language.Segment}{mail.ActionPath}"),
            mail.ActionPath is null ? null : Say($"Mail.{mail.Kind}.Action", arguments),
            Say("Mail.CopyAddress"),
            Say("Mail.Footer"));
    }

    /// <summary>Values that every language writes its own way; times in the summit's zone, which is named.</summary>
    private object? Written(string kind, object? value, Language language) => value switch
    {
        LocalizedText text => text.Within(language),
        DateOnly day => Day(day, language.Code),
        DateTimeOffset instant => DayAndTime(instant, Clock(instant), language.Code),
        TimeSlot slot => DayAndTime(slot.Start, language.LeftToRight($"{Clock(slot.Start)}–{Clock(slot.End)}"), language.Code),
        MailParagraphs paragraphs => string.Join("\n\n", paragraphs.Lines.Select(line =>
            texts.In(language.Code, $"Mail.{kind}.{line.Key}", [.. line.Arguments.Select(argument => Written(kind, argument, language))]))),
        _ => value,
    };

    private string DayAndTime(DateTimeOffset instant, string time, string languageCode) =>
        texts.In(languageCode, "Portal.Format.DateAndTime", Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, SummitZone).DateTime), languageCode), time);

    private static string Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, SummitZone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private string Day(DateOnly day, string languageCode) =>
        day.ToString(texts.In(languageCode, "Portal.Format.Date"), System.Globalization.CultureInfo.GetCultureInfo(languageCode));

    /// <summary>An argument must not end the header that it stands in.</summary>
    private static string OneLine(string subject)
    {
        var line = string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > OutboxMessage.MaxSubjectLength ? line[..OutboxMessage.MaxSubjectLength] : line;
    }
}
