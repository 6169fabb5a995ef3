using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WuzhenPortal.Web.Pages.Errors;

/// <summary>Says in the reader's language what went wrong, with the reference under which the log has it. Needs no database.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 409, 410, 413, 429, 500, 503];

    /// <summary>Status of the answer. Not bound: that would read the form of the failed request, which may be what failed.</summary>
    public int Code => Convert.ToInt32(RouteData.Values["code"], CultureInfo.InvariantCulture);

    /// <summary>The texts to use: a code without its own uses the one of its hundred.</summary>
    public int Kind => Known.Contains(Code) ? Code : Code < 500 ? 400 : 500;

    public string Reference => HttpContext.TraceIdentifier;
}
