using System.Security.Cryptography;
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

    /// <summary>Names the account in addresses of the back office and in the audit log: opaque, so that nobody can count or guess.</summary>
    public string Code { get; init; } = RandomNumberGenerator.GetString("bcdfghjkmnpqrstvwxz23456789", CodeLength);

    /// <summary>What to call the person.</summary>
    [Personal]
    public required string DisplayName
    {
        get;
        set => (field, SearchName) = (value, SearchKey.Of(value));
    }

    /// <summary>The name as <see cref="SearchKey"/> folds it.</summary>
    [Personal]
    public string SearchName { get; private set; } = "";

    /// <summary>For mails; see <see cref="Language.Code"/>.</summary>
    public required string LanguageCode { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    string IAudited.AuditName => Code;

    /// <summary>Characters of <see cref="Code"/>.</summary>
    public const int CodeLength = 10;
}
