using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>Takes a list of members, pasted or as a file, to show what it would add.</summary>
[LargestRequest(MaxRequest)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ListModel : PortalPage
{
    /// <summary>More than may come in, so that a file that is too large is told so beside its field.</summary>
    private const int MaxRequest = 3 * UploadDelegationList.MaxSize;

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty(Name = "Command.Text")]
    public string? Text { get; set; }

    [BindProperty(Name = "Command.LanguageCode")]
    public string? LanguageCode { get; set; }

    [BindProperty(Name = "Command.Content")]
    public IFormFile? Upload { get; set; }

    public OpenMyDelegation.Result Opened { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMyDelegation.Query(Code), cancel);
        LanguageCode ??= Reader.Language.Code;
    }

    public void OnGet()
    {
    }

    /// <summary>A table with the headings alone.</summary>
    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancel)
    {
        await Sender.Send(new OpenMyDelegation.Query(Code), cancel);
        return File(DelegationTable.Template(Texts), CsvSheet.ContentType, "delegation.csv");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var list = await Sender.Send(new UploadDelegationList.Command(Code, Text, Upload?.FileName, await ContentAsync(cancel), LanguageCode), cancel);
        return GoTo($"/me/delegations/{Code}/list/{list}");
    }

    /// <summary>Never more than one byte too many: what is too large is refused by the rule, not by memory.</summary>
    private async Task<byte[]?> ContentAsync(CancellationToken cancel)
    {
        if (Upload is null)
        {
            return null;
        }

        await using var stream = Upload.OpenReadStream();
        var content = new byte[Math.Min(stream.Length, UploadDelegationList.MaxSize + 1)];
        await stream.ReadExactlyAsync(content, cancel);
        return content;
    }
}
