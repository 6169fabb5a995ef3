using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Web.Hosting.Accounts;

namespace WuzhenPortal.Web.Hosting;

/// <summary>ASP.NET Core Identity: who somebody is, and the cookie that says so.</summary>
internal static class PortalAccounts
{
    public static void AddPortalAccounts(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("WuzhenPortal").PersistKeysToDbContext<PortalDbContext>();
        services.AddIdentityCore<Account>(options =>
            {
                // Length, not riddles: NIST SP 800-63B.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 4;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.SignIn.RequireConfirmedEmail = true;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                options.Stores.SchemaVersion = PortalDbContext.IdentitySchema;
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddSignInManager();
        services.AddScoped<ISignInSession, SignInSession>();
        services.AddSingleton<KeptForms>();
        services.AddScoped<ExpiredSignIn>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<ExpiredSignIn>());
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(1));
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = SignInCookie.Name;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
            options.SlidingExpiration = true;
            options.ReturnUrlParameter = "returnUrl";
            // The page that says that something is wrong must not need the database.
            var validate = options.Events.OnValidatePrincipal;
            options.Events.OnValidatePrincipal = context => ErrorPages.IsAt(context.Request.Path) ? Task.CompletedTask : validate(context);
            options.Events.OnRedirectToLogin = context =>
            {
                var language = context.HttpContext.Features.Get<Domain.Language>() ?? Domain.Language.English;
                var returnUrl = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : (string)context.Request.Path;
                context.Response.Redirect($"/{language.Segment}/account/sign-in{QueryString.Create("returnUrl", returnUrl)}");
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }
}
