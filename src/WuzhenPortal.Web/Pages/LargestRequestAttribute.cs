using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WuzhenPortal.Web.Pages;

/// <summary>Refuses a request that says itself that it is larger, before anything of it is read: to whatever reads it, it would be a broken form.</summary>
/// <param name="bytes">Largest request.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LargestRequestAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > bytes)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
