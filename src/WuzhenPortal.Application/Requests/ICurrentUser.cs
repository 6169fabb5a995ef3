using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Requests;

/// <summary>Who sends the request.</summary>
public interface ICurrentUser
{
    /// <summary>Null for somebody who is not signed in.</summary>
    long? AccountId { get; }

    /// <summary>Whether it is the program itself, at its command line or in the background.</summary>
    bool IsOperator { get; }

    /// <summary>What the key opens that a program sent along; empty without one that is valid. See <see cref="ApiScopes"/>.</summary>
    IReadOnlyCollection<string> KeyScopes { get; }

    /// <summary>The language in which the answer is read; see <see cref="Domain.Language.Code"/>.</summary>
    string LanguageCode { get; }

    /// <summary>Read from the database once a request, so that a role taken away is gone at once.</summary>
    ValueTask<IReadOnlySet<Permission>> PermissionsAsync(CancellationToken cancel);

    /// <summary>Whether the sender organises this sub-forum of the current summit; read from the database each time, so that it is over at once.</summary>
    /// <param name="subForum">Slug.</param>
    ValueTask<bool> OrganisesAsync(string subForum, CancellationToken cancel);
}

/// <summary>Shorthands.</summary>
public static class CurrentUserExtensions
{
    /// <summary>The sender's account, in a handler whose request demands one.</summary>
    public static long RequiredAccountId(this ICurrentUser user) => user.AccountId ?? throw new Forbidden();

    public static async ValueTask<bool> MayAsync(this ICurrentUser user, Permission permission, CancellationToken cancel) =>
        (await user.PermissionsAsync(cancel)).Contains(permission);
}
