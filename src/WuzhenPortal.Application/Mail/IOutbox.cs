using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Mail;

/// <summary>Where mails are written in the transaction of what they tell of; they are sent afterwards.</summary>
public interface IOutbox
{
    /// <summary>Adds the mail to what the current transaction saves.</summary>
    void Add(OutgoingMail mail);

    /// <summary>The mail as its recipient would read it; nothing is added.</summary>
    WrittenMail Read(OutgoingMail mail);

    /// <summary>The mail in both its forms, with the subject; nothing is added.</summary>
    DrawnMail Draw(OutgoingMail mail);
}

/// <summary>A mail to one person. Its words are the texts <c>Mail.{Kind}.Subject</c>, <c>Mail.{Kind}.Text</c> (paragraphs divided by an empty line) and, with an action, <c>Mail.{Kind}.Action</c>.</summary>
/// <param name="Kind">Which mail it is, such as <c>RegistrationSubmitted</c>.</param>
/// <param name="Recipient">Mail address.</param>
/// <param name="LanguageCode">The recipient's language.</param>
/// <param name="ActionPath">Local address without language, such as <c>/me</c>, behind the one button; null for none.</param>
/// <param name="Arguments">For the placeholders of subject and text.</param>
public sealed record OutgoingMail(string Kind, string Recipient, string LanguageCode, string? ActionPath, params IReadOnlyList<object?> Arguments)
{
    /// <summary>The batch that must be confirmed before this is sent; null for one that goes out at once.</summary>
    public Guid? HeldIn { get; init; }

    /// <summary>The batch that it goes out with, without waiting for a word.</summary>
    public Guid? InBatch { get; init; }

    /// <summary>Not sent earlier; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether nothing of it is kept once it has left.</summary>
    public bool IsForgotten { get; init; }

    /// <summary>What it lists below its words, each with a link.</summary>
    public IReadOnlyList<MailItem> Items { get; init; } = [];

    /// <summary>Local address without language where its reader changes or ends what it is part of; null for a mail that stands alone.</summary>
    public string? ManagePath { get; init; }

    /// <summary>Local address without language where a mail program ends it by one POST (RFC 8058); null like <see cref="ManagePath"/>.</summary>
    public string? UnsubscribePath { get; init; }

    /// <summary>Words that somebody wrote for it, with named placeholders; null for those of its kind.</summary>
    public MailText? Words { get; init; }
}

/// <summary>Subject and text of a mail with named placeholders, such as <c>{name}</c>; a language without any falls back.</summary>
public sealed record MailText(LocalizedText Subject, LocalizedText Text);

/// <summary>One thing that a mail lists, in the words of its language.</summary>
/// <param name="Text">One paragraph; nothing where empty.</param>
/// <param name="Path">Local address without language.</param>
public sealed record MailItem(string Title, string Text, string Path);

/// <summary>An argument of several paragraphs, each a text <c>Mail.{Kind}.{Key}</c> with arguments of its own.</summary>
public sealed record MailParagraphs(IReadOnlyList<MailLine> Lines);

/// <summary>One paragraph of <see cref="MailParagraphs"/>.</summary>
public sealed record MailLine(string Key, params IReadOnlyList<object?> Arguments);

/// <summary>A mail in its recipient's language, as plain text.</summary>
public sealed record WrittenMail(string Subject, string Text);

/// <summary>A mail in its recipient's language, as it would be sent.</summary>
public sealed record DrawnMail(string LanguageCode, string Subject, string Html, string Text);
