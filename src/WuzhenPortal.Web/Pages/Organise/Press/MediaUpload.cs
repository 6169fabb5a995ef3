using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>Files for the library that came in together. Those that nothing kept go in the end.</summary>
internal sealed class MediaUpload : List<IncomingMedia>, IDisposable
{
    /// <summary>Largest form: a browser without scripts sends all files in one.</summary>
    public const int MaxRequest = 12 * IncomingMedia.MaxSize;

    /// <summary>Takes the files in, one after another, and no more of them than it takes to say that there are too many.</summary>
    public static async Task<MediaUpload> ReceiveAsync(IEnumerable<IFormFile> files, IMediaFiles folder, CancellationToken cancel)
    {
        var batch = new MediaUpload();
        try
        {
            foreach (var file in files.Take(AddMedia.MostAtOnce + 1))
            {
                await using var content = file.OpenReadStream();
                batch.Add(await folder.ReceiveAsync(file.FileName, content, cancel));
            }

            return batch;
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }

    public void Dispose() => ForEach(file => file.Dispose());
}
