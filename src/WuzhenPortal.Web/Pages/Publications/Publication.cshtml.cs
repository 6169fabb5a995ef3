using WuzhenPortal.Application.Publications;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Publications;

/// <summary>One publication: what it says, its files, and how to cite it.</summary>
public sealed class PublicationModel : PortalPage
{
    private const int DescriptionLength = 200;

    public ReadPublication.Result Publication { get; private set; } = null!;

    /// <summary>How people cite it, in the manner of the reader's language.</summary>
    public string Citation => Citations.Plain(PublicationFiles.Cited(Publication, Reader), Texts);

    /// <summary>The beginning of a text, for descriptions.</summary>
    public static string Beginning(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= DescriptionLength ? line : $"{line[..(char.IsHighSurrogate(line[DescriptionLength - 1]) ? DescriptionLength - 1 : DescriptionLength)]}…";
    }

    public async Task OnGetAsync(string slug, CancellationToken cancel)
    {
        Publication = await Sender.Send(new ReadPublication.Query(Reader.Year, slug), cancel);
        if (Publication.Embargo?.Until is { } until)
        {
            HttpContext.KeepUntil(until);
        }
    }
}
