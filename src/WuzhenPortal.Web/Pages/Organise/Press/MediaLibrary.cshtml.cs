using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>The whole library: brought, found, put into albums, given to readers.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestRequest(MediaUpload.MaxRequest)]
[RequestSizeLimit(MediaUpload.MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MediaUpload.MaxRequest)]
public sealed class MediaLibraryModel(IMediaFiles folder) : PortalPage
{
    private const string Here = "/organise/media";

    [BindProperty(SupportsGet = true), FromQuery(Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "kind")]
    public MediaKind? Kind { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "status")]
    public MediaStatus? Status { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "album")]
    public string? Album { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "without")]
    public MediaGap? Without { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public AddVideoLink.Command Video { get; set; } = new(null, null);

    /// <summary>Codes of what is ticked.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public ListMedia.Result Found { get; private set; } = null!;

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Search) || Kind is not null || Status is not null || !string.IsNullOrEmpty(Album) || Without is not null || From is not null || To is not null;

    public void OnGet()
    {
    }

    /// <summary>What editors of texts choose from.</summary>
    public async Task<IActionResult> OnGetChoiceAsync(CancellationToken cancel)
    {
        await PrepareAsync(cancel);
        return Partial("_MediaFound", Found.Rows.Where(row => row.Widths.Count > 0).Take(24).ToList());
    }

    public async Task<IActionResult> OnPostAddAsync(List<IFormFile> files, CancellationToken cancel)
    {
        using var batch = await MediaUpload.ReceiveAsync(files, folder, cancel);
        await Sender.Send(new AddMedia.Command(batch), cancel);
        if (Request.Headers.XRequestedWith == "XMLHttpRequest")
        {
            // A script sends one after another, and draws the list in the end.
            return new NoContentResult();
        }

        Tell("Press.Media.Added");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostVideoAsync(CancellationToken cancel)
    {
        var code = await Sender.Send(Video, cancel);
        Tell("Press.Media.VideoAdded");
        return GoTo($"{Here}/{code}");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        var done = await Sender.Send(new PublishMedia.Command(Chosen), cancel);
        Tell(done.Refused == 0 ? "Press.Media.PublishedThem" : "Press.Media.PublishedSome", Reading.Reader.Number(done.Published), Reading.Reader.Number(done.Refused));
        return GoTo(Here);
    }

    /// <param name="into">Slug of an album; empty for a new one.</param>
    /// <param name="newAlbum">Title of the new one, in the reader's language.</param>
    public async Task<IActionResult> OnPostCollectAsync(string? into, string? newAlbum, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(into))
        {
            into = await Sender.Send(new CreateAlbum.Command(LocalizedText.Of(Reader.Language.Code, newAlbum), Chosen), cancel);
        }
        else
        {
            await Sender.Send(new AddToAlbum.Command(into, Chosen), cancel);
        }

        Tell("Press.Media.Collected");
        return GoTo($"{Here}/albums/{into}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Search = Search is { Length: > ListMedia.SearchLength } ? Search[..ListMedia.SearchLength] : Search;
        Found = await Sender.Send(new ListMedia.Query(Search, Known(Kind), Known(Status), Album, Known(Without), From, To, Number), cancel);
        Number = Math.Clamp(Number, 1, Found.Pages);
    }

    /// <summary>This list at a page.</summary>
    public string At(int number)
    {
        KeyValuePair<string, string?>[] keys =
        [
            new("q", Search), new("kind", Kind?.ToString()), new("status", Status?.ToString()), new("album", Album), new("without", Without?.ToString()),
            new("from", SlotField.Date(From)), new("to", SlotField.Date(To)), new("page", number > 1 ? $"{number}" : null),
        ];
        return Reader.Href(Here) + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }

    private static TEnum? Known<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } known && Enum.IsDefined(known) ? value : null;
}
