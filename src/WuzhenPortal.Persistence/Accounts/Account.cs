using Microsoft.AspNetCore.Identity;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Persistence.Accounts;

/// <summary>What somebody signs in with.</summary>
public sealed class Account : IdentityUser<long>, IAudited
{
    /// <summary>What to call the person.</summary>
    public required string DisplayName { get; set; }

    /// <summary>For mails; see <see cref="Language.Code"/>.</summary>
    public required string LanguageCode { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    string IAudited.AuditName => $"{Id}";
}
