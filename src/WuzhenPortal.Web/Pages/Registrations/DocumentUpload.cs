using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>A document as a form sends it.</summary>
/// <param name="Kind">Where it is a new one.</param>
/// <param name="Code">Where it takes the place of another.</param>
public sealed record DocumentUpload(DocumentKind? Kind, string? Code, IFormFile? File)
{
    public static readonly DocumentUpload Nothing = new(null, null, null);

    internal async Task<IncomingDocument?> ReceiveAsync(IDocumentFiles folder, CancellationToken cancel)
    {
        if (File is null)
        {
            return null;
        }

        await using var content = File.OpenReadStream();
        return await folder.ReceiveAsync(File.FileName, content, cancel);
    }
}
