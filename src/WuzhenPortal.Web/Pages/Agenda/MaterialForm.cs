using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Materials;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>What people write about a material: what the partial <c>_MaterialFields</c> draws.</summary>
/// <param name="Name">Of the bound property, as in <c>Add.Material</c>.</param>
/// <param name="IsNew">A new one may go without a name: its file has one.</param>
public sealed record MaterialForm(string Name, MaterialFields Fields, bool IsNew);

/// <summary>Files with what is written about them, as a form sends them.</summary>
public sealed record MaterialUpload(MaterialFields? Material, List<IFormFile>? Files)
{
    /// <summary>Largest form: more than may come in, so that a file that is too large is told so beside its field.</summary>
    public const int MaxRequest = 4 * IncomingFile.MaxSize;

    public static readonly MaterialUpload Nothing = new(null, null);

    internal MaterialFields Fields => Material ?? MaterialFields.Nothing;

    /// <summary>Takes the files in, one after another, and no more of them than it takes to say that there are too many.</summary>
    internal async Task<IncomingBatch> ReceiveAsync(IMaterialFiles folder, CancellationToken cancel)
    {
        var batch = new IncomingBatch();
        try
        {
            foreach (var file in (Files ?? []).Take(AddMaterials.MostAtOnce + 1))
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
}

/// <summary>Files that came in together. Those that nothing kept go in the end.</summary>
internal sealed class IncomingBatch : List<IncomingFile>, IDisposable
{
    public void Dispose() => ForEach(file => file.Dispose());
}
