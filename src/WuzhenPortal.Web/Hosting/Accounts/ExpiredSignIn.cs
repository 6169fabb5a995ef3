using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Hosting.Accounts;

/// <summary>A form of the request that is at work, sealed by <see cref="KeptForms"/>.</summary>
internal sealed record SealedForm(string Value);

/// <summary>A form that comes after its sender's sign-in has expired: its token was another person's, or its use case asks who it is.</summary>
internal sealed class ExpiredSignIn(KeptForms forms) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult or ChallengeResult
            && http.User.Identity is not { IsAuthenticated: true }
            && await forms.SealAsync(http.Request) is { } kept)
        {
            http.Features.Set(new SealedForm(kept));
            context.Result = new EmptyResult();
        }

        await next();
    }
}

internal static class ExpiredSignInExtensions
{
    /// <summary>Answers such a form with the page to sign in, in its place.</summary>
    public static IApplicationBuilder UseExpiredSignIn(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Features.Get<SealedForm>() is null || http.Response.HasStarted)
        {
            return;
        }

        var (path, query, method) = (http.Request.Path, http.Request.QueryString, http.Request.Method);
        http.SetEndpoint(null);
        http.Request.RouteValues = [];
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = $"/{(http.Features.Get<Language>() ?? Language.English).Segment}/account/sign-in";
        http.Request.QueryString = default;
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        try
        {
            await next(http);
        }
        finally
        {
            (http.Request.Path, http.Request.QueryString, http.Request.Method) = (path, query, method);
        }
    });
}
