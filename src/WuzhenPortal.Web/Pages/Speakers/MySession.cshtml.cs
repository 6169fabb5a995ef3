using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Web.Pages.Agenda;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>One of the sessions in which somebody speaks who keeps the own profile. Whoever does not speak in it finds nothing here.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestRequest(MaterialUpload.MaxRequest)]
[RequestSizeLimit(MaterialUpload.MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaterialUpload.MaxRequest)]
public sealed class MySessionModel(IMaterialFiles files) : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public MaterialUpload Add { get; set; } = MaterialUpload.Nothing;

    public OpenMySession.Result Opened { get; private set; } = null!;

    private string Here => $"/me/speaker/sessions/{Slug}";

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

    public async Task<IActionResult> OnPostRemoveAsync(RemoveMaterial.Command remove, CancellationToken cancel)
    {
        await Sender.Send(remove, cancel);
        Tell("Agenda.Materials.Removed");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostConsentAsync(GiveConsent.Command consent, CancellationToken cancel)
    {
        await Sender.Send(consent with { Session = Slug }, cancel);
        Tell("Agenda.Consent.Thanks");
        return GoTo(Here);
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = await Sender.Send(new OpenMySession.Query(Slug), cancel);
}
