using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Web.Pages.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>What belongs to a session beside its release: materials, who agrees to be recorded, the recording.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestRequest(MaterialUpload.MaxRequest)]
[RequestSizeLimit(MaterialUpload.MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaterialUpload.MaxRequest)]
public sealed class MaterialsModel(IMaterialFiles files) : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public MaterialUpload Add { get; set; } = MaterialUpload.Nothing;

    [BindProperty]
    public SetRecording.Command Recording { get; set; } = null!;

    public OpenMaterials.Result Opened { get; private set; } = null!;

    private string Here => $"/organise/agenda/sessions/{Slug}/materials";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        using var batch = await Add.ReceiveAsync(files, cancel);
        await Sender.Send(new AddMaterials.Command(Slug, batch, Add.Fields), cancel);
        Tell("Agenda.Materials.Added");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostMoveAsync(string? code, CancellationToken cancel)
    {
        await Sender.Send(new MoveMaterial.Command(code ?? ""), cancel);
        return GoTo(Here);
    }

    /// <param name="seen">Version of the answer that the page showed.</param>
    public async Task<IActionResult> OnPostConsentAsync(string? speaker, int? seen, ConsentAnswer answer, CancellationToken cancel)
    {
        await Sender.Send(new NoteConsent.Command(Slug, speaker ?? "", seen, answer), cancel);
        Tell("Agenda.Consent.Noted");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostRecordingAsync(CancellationToken cancel)
    {
        await Sender.Send(Recording with { Session = Slug }, cancel);
        Tell("Agenda.Consent.RecordingSaved");
        return GoTo(Here);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMaterials.Query(Slug), cancel);
        // Whoever lost a conflict has seen the other version now, and may save over it.
        if (Recording?.Session is null || IsConflict)
        {
            Recording = new(Slug, Opened.Version, Recording?.Recording ?? Opened.Recording);
        }
    }
}
