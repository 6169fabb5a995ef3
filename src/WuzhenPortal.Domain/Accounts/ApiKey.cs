using System.Security.Cryptography;
using System.Text;

namespace WuzhenPortal.Domain.Accounts;

/// <summary>What a key opens, as programs and documents name it.</summary>
public static class ApiScopes
{
    /// <summary>The working draft of the agenda, before it is released.</summary>
    public const string Draft = "agenda.draft";

    /// <summary>How many seats there are, are taken and are waited for; nobody's name.</summary>
    public const string Seats = "seats.read";

    public static readonly IReadOnlyList<string> All = [Draft, Seats];
}

/// <summary>Whether a key opens anything.</summary>
public enum ApiKeyState
{
    Valid,
    Expired,
    Revoked,
}

/// <summary>Lets another system read what is not public. The key itself is told once, to who makes it; kept is its fingerprint.</summary>
public sealed class ApiKey : Root, IAudited
{
    public const int NameLength = 100;

    public const int CodeLength = 8;

    /// <summary>With which every key begins, so that one is known for a key wherever it turns up.</summary>
    public const string Mark = "wzk_";

    private const int SecretLength = 40;

    private ApiKey()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>By which people tell it from others: the part of the key after its mark.</summary>
    public string Code { get; private set; } = "";

    /// <summary>SHA-256 of the whole key, which is random enough to need no salt.</summary>
    public byte[] Hash { get; private set; } = [];

    public IList<string> Scopes { get; private set; } = [];

    /// <summary>Account of who made it; null for the program itself.</summary>
    public long? GivenBy { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>From when on it opens nothing; null for one without end.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>To the minute; null before the first time.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    string IAudited.AuditName => $"{Name} ({Code})";

    /// <summary>A new key, and what its holder sends.</summary>
    public static (ApiKey Key, string Token) Make(string name, IEnumerable<string> scopes, DateTimeOffset? expiresAt, long? by, DateTimeOffset now)
    {
        var code = RandomCode.Of(CodeLength);
        var token = $"{Mark}{code}_{RandomCode.Of(SecretLength)}";
        return (new ApiKey { Name = name.Trim(), Code = code, Hash = HashOf(token), Scopes = [.. scopes.Distinct().Order(StringComparer.Ordinal)], GivenBy = by, GivenAt = now, ExpiresAt = expiresAt }, token);
    }

    /// <summary>The code of what somebody sent; null for what cannot be a key.</summary>
    public static string? CodeOf(string token) =>
        token.Length == Mark.Length + CodeLength + 1 + SecretLength && token.StartsWith(Mark, StringComparison.Ordinal) && token[Mark.Length + CodeLength] == '_' && token[Mark.Length..].All(letter => letter == '_' || RandomCode.Letters.Contains(letter))
            ? token.Substring(Mark.Length, CodeLength)
            : null;

    /// <summary>Whether this is the key; takes as long for one that is nearly right as for one that is all wrong.</summary>
    public bool Is(string token) => CryptographicOperations.FixedTimeEquals(Hash, HashOf(token));

    public ApiKeyState StateAt(DateTimeOffset now) => RevokedAt is not null ? ApiKeyState.Revoked : ExpiresAt <= now ? ApiKeyState.Expired : ApiKeyState.Valid;

    /// <exception cref="RuleViolation">It is revoked already.</exception>
    public void Revoke(DateTimeOffset now)
    {
        RuleViolation.Unless(RevokedAt is null, "Accounts.Keys.RevokedAlready");
        RevokedAt = now;
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
