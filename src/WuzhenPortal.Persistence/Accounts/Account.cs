using Microsoft.AspNetCore.Identity;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Persistence.Accounts;

/// <summary>What somebody signs in with.</summary>
public sealed class Account : IdentityUser<long>, IAudited
{
    [Personal]
    public override string? Email { get; set; }

    /// <summary>The same as the address.</summary>
    [Personal]
    public override string? UserName { get; set; }

    [Personal]
    public override string? PhoneNumber { get; set; }

    /// <summary>What to call the person.</summary>
    [Personal]
    public required string DisplayName { get; set; }

    /// <summary>For mails; see <see cref="Language.Code"/>.</summary>
    public required string LanguageCode { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    string IAudited.AuditName => $"{Id}";
}
