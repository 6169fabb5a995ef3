using System.Security.Cryptography;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>For which answer a reason is offered.</summary>
public enum ReasonUse
{
    Decline,
    Ask,
}

/// <summary>A reason that registrars choose from a list, so that each person reads it in the own language.</summary>
public sealed class ReviewReason : Root, IAudited
{
    /// <summary>Longest text in one language, in characters.</summary>
    public const int TextLength = 500;

    private ReviewReason()
    {
    }

    public ReviewReason(long summitId, ReasonUse use, LocalizedText text)
    {
        (SummitId, Code) = (summitId, RandomNumberGenerator.GetHexString(8, lowercase: true));
        Rewrite(use, text);
    }

    public long SummitId { get; private set; }

    public string Code { get; private set; } = "";

    public ReasonUse Use { get; private set; }

    public LocalizedText Text { get; private set; } = LocalizedText.Empty;

    string IAudited.AuditName => Text.ToString() is { Length: > 60 } text ? string.Concat(text.AsSpan(0, 60), "…") : Text.ToString();

    public void Rewrite(ReasonUse use, LocalizedText text)
    {
        if (text.IsEmpty)
        {
            throw new RuleViolation("Registrations.Reasons.Empty") { Property = "Text[en]" };
        }

        (Use, Text) = (use, text);
    }
}
