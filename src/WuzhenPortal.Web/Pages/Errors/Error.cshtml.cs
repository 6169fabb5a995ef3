using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WuzhenPortal.Web.Pages.Errors;

/// <summary>Says in the reader's language what went wrong, with the reference under which the log has it. Needs no database.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 409, 410, 429, 500];

    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>The texts to use: a code without its own uses the one of its hundred.</summary>
    public int Kind => Known.Contains(Code) ? Code : Code < 500 ? 400 : 500;

    public string Reference => HttpContext.TraceIdentifier;
}
