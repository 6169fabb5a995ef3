namespace WuzhenPortal.Application.Mail;

/// <summary>Where mails are written in the transaction of what they tell of; they are sent afterwards.</summary>
public interface IOutbox
{
    /// <summary>Adds the mail to what the current transaction saves.</summary>
    void Add(OutgoingMail mail);
}

/// <summary>A mail to one person. Its words are the texts <c>Mail.{Kind}.Subject</c>, <c>Mail.{Kind}.Text</c> (paragraphs divided by an empty line) and, with an action, <c>Mail.{Kind}.Action</c>.</summary>
/// <param name="Kind">Which mail it is, such as <c>RegistrationSubmitted</c>.</param>
/// <param name="Recipient">Mail address.</param>
/// <param name="LanguageCode">The recipient's language.</param>
/// <param name="ActionPath">Local address without language, such as <c>/me</c>, behind the one button; null for none.</param>
/// <param name="Arguments">For the placeholders of subject and text.</param>
public sealed record OutgoingMail(string Kind, string Recipient, string LanguageCode, string? ActionPath, params IReadOnlyList<object?> Arguments);
