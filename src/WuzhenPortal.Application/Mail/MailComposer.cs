using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Finds a mail's words: those that somebody wrote for it, else the staff's own for its kind, else the shipped ones; and fills their placeholders.</summary>
internal sealed class MailComposer(PortalDbContext db, PortalTexts texts, IPublicAddress address)
{
    private readonly Dictionary<string, MailText> templates = new(StringComparer.Ordinal);

    public MailWords Words(OutgoingMail mail)
    {
        var language = Language.ByCode(mail.LanguageCode) ?? Language.English;
        // A text that is not written in the reader's language brings the whole mail into its own.
        language = mail.Words is { } written ? Language.ByCode(written.Text.In(language.Code).LanguageCode)! : language;
        string Say(string key, params object?[] arguments) => texts.In(language.Code, key, arguments);
        object?[] arguments = [.. mail.Arguments.Select(argument => Written(mail.Kind, argument, language))];
        var own = mail.Words ?? Template(mail.Kind);
        string Find(LocalizedText text, string key) => (mail.Words is null ? text[language.Code] : text.In(language.Code).Text) is { } words
            ? MailPlaceholders.Fill(words, MailKinds.Find(mail.Kind), arguments, language)
            : Say(key, arguments);
        return new MailWords(
            language.Code,
            language.Direction,
            Say("Portal.Name"),
            OneLine(Find(own.Subject, $"Mail.{mail.Kind}.Subject")),
            Find(own.Text, $"Mail.{mail.Kind}.Text").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            mail.ActionPath is null ? null : address.Of(language.Code, mail.ActionPath),
            mail.ActionPath is null ? null : Say($"Mail.{mail.Kind}.Action", arguments),
            Say("Mail.CopyAddress"),
            mail.Kind == MailKinds.Bulk ? $"{Say("Mail.Bulk.Footer", arguments)} {Say("Mail.Footer")}" : Say("Mail.Footer"))
        {
            Items = [.. mail.Items.Select(item => new MailWords.Item(item.Title, item.Text, address.Of(language.Code, item.Path)))],
            Manage = mail.ManagePath is null ? null : address.Of(language.Code, mail.ManagePath),
            ManageWords = Say("Mail.Manage"),
        };
    }

    /// <summary>The staff's own words of a kind, looked up once for all mails of a transaction.</summary>
    private MailText Template(string kind)
    {
        if (!templates.TryGetValue(kind, out var words))
        {
            words = templates[kind] = db.MailTemplates.AsNoTracking().Where(template => template.Kind == kind).Select(template => new MailText(template.Subject, template.Text)).FirstOrDefault()
                ?? new(LocalizedText.Empty, LocalizedText.Empty);
        }

        return words;
    }

    /// <summary>Values that every language writes its own way; times in the summit's zone, which is named.</summary>
    private object? Written(string kind, object? value, Language language) => value switch
    {
        LocalizedText text => text.Within(language),
        DateOnly day => Day(day, language.Code),
        DateTimeOffset instant => DayAndTime(instant, Clock(instant), language.Code),
        TimeSlot slot => DayAndTime(slot.Start, language.LeftToRight($"{Clock(slot.Start)}–{Clock(slot.End)}"), language.Code),
        MailExample example => texts.In(language.Code, $"Mail.Example.{example.Key}"),
        MailParagraphs paragraphs => string.Join("\n\n", paragraphs.Lines.Select(line =>
            texts.In(language.Code, $"Mail.{kind}.{line.Key}", [.. line.Arguments.Select(argument => Written(kind, argument, language))]))),
        _ => value,
    };

    private string DayAndTime(DateTimeOffset instant, string time, string languageCode) =>
        texts.In(languageCode, "Portal.Format.DateAndTime", Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, ZoneTimes.Wuzhen).DateTime), languageCode), time);

    private static string Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, ZoneTimes.Wuzhen).ToString("HH:mm", CultureInfo.InvariantCulture);

    private string Day(DateOnly day, string languageCode) => day.ToString(texts.In(languageCode, "Portal.Format.Date"), CultureInfo.GetCultureInfo(languageCode));

    /// <summary>An argument must not end the header that it stands in.</summary>
    private static string OneLine(string subject)
    {
        var line = string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > OutboxMessage.MaxSubjectLength ? line[..OutboxMessage.MaxSubjectLength] : line;
    }
}
