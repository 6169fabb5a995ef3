using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>Takes an agenda of another system, to show what it would change.</summary>
[LargestRequest(MaxRequest)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class ImportModel : PortalPage
{
    /// <summary>More than may come in, so that a document that is too large is told so beside its field.</summary>
    private const int MaxRequest = 3 * UploadAgenda.MaxSize;

    [BindProperty(Name = "Command.Content")]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<ListAgendaUploads.Entry> Kept { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var code = await Sender.Send(new UploadAgenda.Command(Upload?.FileName ?? "", await ContentAsync(cancel)), cancel);
        return GoTo($"/organise/agenda/import/{code}");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Kept = await Sender.Send(new ListAgendaUploads.Query(), cancel);

    private async Task<byte[]> ContentAsync(CancellationToken cancel)
    {
        if (Upload is null)
        {
            return [];
        }

        await using var stream = Upload.OpenReadStream();
        return await UploadAgenda.ReadAsync(stream, cancel);
    }
}
