using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Invites one person, or everybody on a list, pasted or as a file.</summary>
[LargestRequest(MaxRequest)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InviteModel : PortalPage
{
    /// <summary>More than may come in, so that a file that is too large is told so beside its field.</summary>
    private const int MaxRequest = 3 * ReadInvitationList.MaxSize;

    [BindProperty]
    public InvitePeople.Command? Command { get; set; }

    [BindProperty(Name = "Command.Content")]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<ListRegistrations.Choice> Categories { get; private set; } = [];

    /// <summary>What became of the list, where some lines were wrong.</summary>
    public InvitePeople.Result? Done { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var sent = Command ?? new(null, null, false, null, false);
        if (Upload is { Length: > 0 })
        {
            // From here on they are lines like those that are typed: whatever is wrong with one is mended in the same place.
            var lines = await Sender.Send(new ReadInvitationList.Query(await ContentAsync(Upload, cancel)), cancel);
            Command = sent = sent with { People = string.IsNullOrWhiteSpace(sent.People) ? lines : $"{sent.People.TrimEnd()}\n{lines}" };
            ModelState.Remove("Command.People");
        }

        var done = await Sender.Send(sent, cancel);
        if (done.Wrong.Count == 0)
        {
            Tell("Registrations.Invitations.Sent", Reading.Reader.Number(done.Invited));
            return GoTo("/organise/registrations/invitations");
        }

        // Whoever is invited leaves the list; what is wrong stays in it to be mended.
        Done = done;
        if (!sent.AllOrNothing)
        {
            Command = sent with { People = string.Join('\n', done.Wrong.Select(line => line.Line)) };
        }

        return Page();
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Categories = (await Sender.Send(new ListInvitations.Query(null, null, 1), cancel)).Categories;
        Command ??= new(null, Reader.Language.Code, false, null, true);
    }

    /// <summary>Never more than one byte too many: what is too large is refused by the rule, not by memory.</summary>
    private static async Task<byte[]> ContentAsync(IFormFile upload, CancellationToken cancel)
    {
        await using var stream = upload.OpenReadStream();
        var content = new byte[Math.Min(stream.Length, ReadInvitationList.MaxSize + 1)];
        await stream.ReadExactlyAsync(content, cancel);
        return content;
    }
}
