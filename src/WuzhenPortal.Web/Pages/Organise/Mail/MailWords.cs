using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Mail;

namespace WuzhenPortal.Web.Pages.Organise.Mail;

/// <summary>How the mail desk names things.</summary>
internal static class MailWords
{
    /// <summary>A kind of mail by its shipped subject, with placeholders as names.</summary>
    public static string Kind(PortalTexts texts, string kind) => kind == MailKinds.Bulk ? texts["Mail.Bulk.Title"]
        : MailKinds.Find(kind) is { } known ? MailPlaceholders.Named(texts[$"Mail.{kind}.Subject"], known) : kind;

    /// <summary>Class of the mark that tells a state.</summary>
    public static string? Mark(OutboxState state) => state switch { OutboxState.Sent => "ok", OutboxState.Failed => "bad", OutboxState.Held => "warn", OutboxState.Withdrawn => "off", _ => "info" };

    public static string? Mark(BulkMailStatus status) => status switch { BulkMailStatus.Confirmed => "ok", BulkMailStatus.TakenBack => "off", _ => "warn" };
}
