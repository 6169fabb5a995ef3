using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WuzhenPortal.Web.Pages.Errors;

/// <summary>What a browser that keeps the handbook shows in place of a page that it cannot reach. It stands at the address of that page.</summary>
public sealed class OfflineModel : PageModel;
