using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise.Publications;

/// <summary>One version of a publication, with its files.</summary>
[LargestRequest(MaxRequest)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class VersionModel(IPublicationFiles files) : PartPage
{
    /// <summary>Largest form: more than may come in, so that a file that is too large is told so beside its field.</summary>
    public const int MaxRequest = 2 * IncomingPublication.MaxSize;

    private const string FirstNumber = "1.0";

    /// <summary>Null for a new one.</summary>
    public string? Number => RouteData.Values["number"] as string is { } number and not "new" ? number : null;

    [BindProperty]
    public SavePublicationVersion.Command Command { get; set; } = null!;

    [BindProperty]
    public Upload Add { get; set; } = new(null, null, null);

    [BindProperty]
    public RemovePublicationFile.Command RemoveFile { get; set; } = null!;

    /// <summary>Null for a new one.</summary>
    public OpenPublication.Edition? Stored { get; private set; }

    private string Here => $"{Publication}/versions/{Number}";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var saved = Command with { Publication = Slug, Was = Number, Number = Command.Number?.Trim() ?? "" };
        await Sender.Send(saved, cancel);
        return Done("Publications.Desk.VersionSaved", $"{Publication}/versions/{saved.Number}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemovePublicationVersion.Command(Slug, Command.Version, Number ?? ""), cancel);
        return Done("Publications.Desk.VersionRemoved");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        using var file = await ReceivedAsync(cancel);
        await Sender.Send(new AddPublicationFile.Command(Slug, Number ?? "", Add.Chapter, Add.Language ?? "", file), cancel);
        return Done("Publications.Desk.FileAdded", Here);
    }

    public async Task<IActionResult> OnPostRemoveFileAsync(CancellationToken cancel)
    {
        await Sender.Send(RemoveFile with { Publication = Slug }, cancel);
        return Done("Publications.Desk.FileRemoved", Here);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        Stored = Number is null ? null : Opened.Versions.SingleOrDefault(version => version.Number == Number) ?? throw new NotFound();
        if (Command?.Note is null || IsConflict)
        {
            // Whoever lost a conflict has seen the other version now, and may save over it.
            Command = new(
                Slug, Opened.Version, Number, Command?.Number ?? Stored?.Number ?? (Opened.Versions.Count == 0 ? FirstNumber : ""),
                Command?.ReleasedOn ?? Stored?.ReleasedOn ?? (Opened.Versions.Count == 0 ? Opened.Fields.ReleasedOn : null), Command?.Note ?? Stored?.Note ?? LocalizedText.Empty);
        }
    }

    private async Task<IncomingPublication?> ReceivedAsync(CancellationToken cancel)
    {
        if (Add.File is not { } file)
        {
            return null;
        }

        await using var content = file.OpenReadStream();
        return await files.ReceiveAsync(file.FileName, content, cancel);
    }

    /// <summary>A file as the form sends it.</summary>
    /// <param name="Language">Code.</param>
    /// <param name="Chapter">Code; empty for the whole.</param>
    public sealed record Upload(string? Language, string? Chapter, IFormFile? File);
}
