using WuzhenPortal.Application.Speakers;

namespace WuzhenPortal.Web.Pages.Speakers;

internal static class PictureFile
{
    /// <summary>What was sent; nothing where no file was chosen.</summary>
    public static async Task<byte[]> ContentAsync(this IFormFile? file, CancellationToken cancel)
    {
        if (file is null)
        {
            return [];
        }

        await using var stream = file.OpenReadStream();
        return await PictureUpload.ReadAsync(stream, cancel);
    }
}
