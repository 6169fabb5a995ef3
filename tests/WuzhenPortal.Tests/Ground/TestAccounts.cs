using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Ground;

internal static class TestAccounts
{
    private static int made;

    public static async Task<Account> CreateAsync(
        IServiceProvider services, DateTimeOffset now, string? email, string displayName, string languageCode, string? password, Role[] roles)
    {
        var address = email ?? $"person{Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture)}@example.org";
        var account = new Account { UserName = address, Email = address, EmailConfirmed = true, DisplayName = displayName, LanguageCode = languageCode, CreatedAt = now };
        var people = services.GetRequiredService<UserManager<Account>>();
        var created = password is null ? await people.CreateAsync(account) : await people.CreateAsync(account, password);
        created.Succeeded.ShouldBeTrue(created.ToString());
        var db = services.GetRequiredService<PortalDbContext>();
        db.RoleAssignments.AddRange(roles.Select(role => new RoleAssignment { AccountId = account.Id, Role = role, GivenAt = now }));
        await db.SaveChangesAsync();
        return account;
    }
}

/// <summary>The cookie of somebody who signed in, without the form.</summary>
internal static class SignInTicket
{
    public static async Task<(string Name, string Value)> ForAsync(IServiceProvider services, Account account, DateTimeOffset now)
    {
        const string scheme = "Identity.Application";
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, scheme);
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }
}
