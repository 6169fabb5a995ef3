using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>A file that is written while it is sent.</summary>
internal sealed class CsvResult(Func<Stream, Task> write, string fileName) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = CsvSheet.ContentType;
        response.Headers.ContentDisposition = $"attachment; filename={fileName}";
        await write(response.Body);
    }
}
