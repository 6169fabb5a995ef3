using System.Globalization;

namespace WuzhenPortal.Domain.Press;

/// <summary>That an accredited journalist agreed to keep to the embargoes of a summit: to which words, and when.</summary>
public sealed class EmbargoAcceptance : Root, IAudited
{
    public required long SummitId { get; init; }

    public required long AccountId { get; init; }

    /// <summary>Number of the terms that were read.</summary>
    public required int TermsVersion { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    string IAudited.AuditName => TermsVersion.ToString(CultureInfo.InvariantCulture);
}
