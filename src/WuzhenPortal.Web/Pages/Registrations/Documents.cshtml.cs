using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Uploads;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>The person's own documents: brought, replaced, taken away, and who has looked at them.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestRequest(MaxRequest)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class DocumentsModel(IDocumentFiles folder) : PortalPage
{
    /// <summary>More than may come in, so that a file that is too large is told so beside its field.</summary>
    private const int MaxRequest = 3 * IncomingDocument.MaxSize;

    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public DocumentUpload Add { get; set; } = DocumentUpload.Nothing;

    [BindProperty]
    public DocumentUpload Replace { get; set; } = DocumentUpload.Nothing;

    public ListMyDocuments.Result Mine { get; private set; } = null!;

    public void OnGet()
    {
    }

    /// <summary>Always to be saved, never shown within the portal.</summary>
    public async Task<IActionResult> OnGetFileAsync(string code, CancellationToken cancel)
    {
        var opened = await Sender.Send(new GetMyDocument.Query(Reference, code), cancel);
        return File(opened.Content, opened.MediaType, opened.FileName);
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        using var incoming = await Add.ReceiveAsync(folder, cancel);
        await Sender.Send(new AddDocument.Command(Reference, Add.Kind, incoming), cancel);
        return Told("Registrations.Documents.Added");
    }

    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancel)
    {
        using var incoming = await Replace.ReceiveAsync(folder, cancel);
        await Sender.Send(new ReplaceDocument.Command(Reference, Replace.Code ?? "", incoming), cancel);
        return Told("Registrations.Documents.Replaced");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string code, CancellationToken cancel)
    {
        await Sender.Send(new RemoveDocument.Command(Reference, code), cancel);
        return Told("Registrations.Documents.Removed");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Mine = await Sender.Send(new ListMyDocuments.Query(Reference), cancel);

    private LocalRedirectResult Told(string key)
    {
        Tell(key);
        return GoTo($"/me/registrations/{Reference}/documents");
    }
}
