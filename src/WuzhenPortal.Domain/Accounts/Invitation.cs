using System.Security.Cryptography;
using System.Text;

namespace WuzhenPortal.Domain.Accounts;

/// <summary>That somebody is invited by mail to look after something, or looks after it with an account.</summary>
public abstract class Invitation : Root
{
    /// <summary>Length of the code in the invitation's link, in characters.</summary>
    public const int CodeLength = 32;

    private static readonly TimeSpan Valid = TimeSpan.FromDays(30);

    /// <summary>Where the invitation went.</summary>
    [Personal]
    public string Email { get; protected set; } = "";

    /// <summary>Of the code in the link: whoever reads the database cannot open it. Null once it was used.</summary>
    [Personal]
    public string? CodeHash { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Who accepted; null while invited.</summary>
    public long? AccountId { get; private set; }

    public DateTimeOffset? KeptSince { get; private set; }

    /// <summary>Resource key of the sentence that the invitation was accepted already.</summary>
    protected abstract string AcceptedKey { get; }

    /// <summary>Resource key of the sentence that the link is over.</summary>
    protected abstract string OverKey { get; }

    /// <summary>Invites somebody; an earlier invitation ends.</summary>
    /// <returns>The code for the link, which is kept nowhere.</returns>
    public string Invite(string email, DateTimeOffset now)
    {
        RuleViolation.Unless(AccountId is null, AcceptedKey);
        var code = RandomCode.Of(CodeLength);
        Email = email;
        CodeHash = HashOf(code);
        ExpiresAt = now + Valid;
        return code;
    }

    /// <summary>The account accepts; the link has done its work.</summary>
    public void Accept(long accountId, DateTimeOffset now)
    {
        RuleViolation.Unless(IsOpen(now), OverKey);
        AccountId = accountId;
        KeptSince = now;
        CodeHash = null;
    }

    /// <summary>Whether the link can still be used.</summary>
    public bool IsOpen(DateTimeOffset now) => AccountId is null && CodeHash is not null && ExpiresAt > now;

    /// <summary>The link can be used no more.</summary>
    protected void End() => CodeHash = null;

    /// <summary>What is stored of a code.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
