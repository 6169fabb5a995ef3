using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Web.Pages.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>One material of a session: described anew, replaced, or taken away.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestRequest(MaterialUpload.MaxRequest)]
[RequestSizeLimit(MaterialUpload.MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaterialUpload.MaxRequest)]
public sealed class MaterialModel(IMaterialFiles files) : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public EditMaterial.Command Command { get; set; } = null!;

    /// <summary>The file of a new version.</summary>
    [BindProperty]
    public MaterialUpload Replace { get; set; } = MaterialUpload.Nothing;

    /// <summary>Of the material that the page showed, for the forms that do not describe it.</summary>
    [BindProperty]
    public int Version { get; set; }

    public OpenMaterial.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Code = Code }, cancel);
        return Done("Agenda.Materials.Saved");
    }

    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancel)
    {
        using var batch = await Replace.ReceiveAsync(files, cancel);
        await Sender.Send(new ReplaceMaterial.Command(Code, Version, batch), cancel);
        return Done("Agenda.Materials.Replaced");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveMaterial.Command(Code, Version), cancel);
        return Done("Agenda.Materials.Removed");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMaterial.Query(Slug, Code), cancel);
        Version = Opened.Item.Version;
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.Material is null || IsConflict ? new(Code, Version, Command?.Material ?? Opened.Stored) : Command;
    }

    private LocalRedirectResult Done(string told)
    {
        Tell(told);
        return GoTo($"/organise/agenda/sessions/{Slug}/materials");
    }
}
