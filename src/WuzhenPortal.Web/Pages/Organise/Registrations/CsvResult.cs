using Microsoft.AspNetCore.Mvc;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>A file that is written while it is sent.</summary>
internal sealed class CsvResult(Func<Stream, Task> write, string fileName) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename={fileName}";
        await write(response.Body);
    }
}
