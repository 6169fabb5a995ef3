using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;
using WuzhenPortal.Web.Hosting.Api;

namespace WuzhenPortal.Web.Hosting;

/// <summary>The person behind the current web request; without one, the program itself.</summary>
internal sealed class HttpUser(IHttpContextAccessor http, IServiceProvider services) : ICurrentUser
{
    private IReadOnlySet<Permission>? permissions;

    public long? AccountId =>
        long.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public bool IsOperator => http.HttpContext is null;

    public IReadOnlyCollection<string> KeyScopes => http.HttpContext?.Features.Get<ShownKey>() is { State: ApiKeyState.Valid } key ? key.Scopes : [];

    public string LanguageCode => Language.ByCode(CultureInfo.CurrentUICulture.Name)?.Code ?? Language.English.Code;

    public async ValueTask<IReadOnlySet<Permission>> PermissionsAsync(CancellationToken cancel)
    {
        if (permissions is null)
        {
            // Resolved late: the context itself asks who is at work.
            var account = AccountId;
            var roles = account is null
                ? []
                : await services.GetRequiredService<PortalDbContext>().RoleAssignments.AsNoTracking()
                    .Where(assignment => assignment.AccountId == account)
                    .Select(assignment => assignment.Role)
                    .ToListAsync(cancel);
            permissions = roles.SelectMany(RolePermissions.Of).ToHashSet();
        }

        return permissions;
    }
    public async ValueTask<bool> OrganisesAsync(string subForum, CancellationToken cancel) =>
        AccountId is { } account && await services.GetRequiredService<PortalDbContext>().OrganisedBy(account).AnyAsync(forum => forum.Slug == subForum, cancel);
}
