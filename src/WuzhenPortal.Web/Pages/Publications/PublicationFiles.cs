using System.Text;
using MediatR;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Publications;

/// <summary>Publications and their citations for download. Each request for a file is asked whether its sender may have it; nothing is ever shown within the browser.</summary>
internal static class PublicationFiles
{
    /// <summary>By what a reader can tell whether a file came whole.</summary>
    public const string Checksum = "SHA-256";

    /// <summary>What programs call the formats of citations, each with its ending.</summary>
    public static readonly (string Name, string Ending)[] CitationFormats = [("BibTeX", "bib"), ("RIS", "ris")];

    /// <summary>Where a file is fetched, without the language.</summary>
    public static string Path(string code) => $"/publications/files/{code}";

    public static void MapPublications(this WebApplication app)
    {
        app.MapMethods($"/{{language:language}}/publications/files/{{code:length({PublicationFile.CodeLength})}}", [HttpMethods.Get, HttpMethods.Head], SendAsync).AddEndpointFilter(FileAnswers.AnswerFailures);
        foreach (var front in new[] { "/{language:language}", "/{language:language}/{year:int:range(2000,2099)}" })
        {
            app.MapGet($"{front}/publications/{{slug}}/citation.{{format:regex(^(bib|ris)$)}}", CiteAsync).AddEndpointFilter(FileAnswers.AnswerFailures);
        }
    }

    /// <summary>What a citation says, in the reader's language.</summary>
    public static CitedWork Cited(ReadPublication.Result book, Reader reader) => new(
        book.Slug, book.Series, reader.Plain(book.Title), book.Title.In(reader.Language.Code).LanguageCode, book.Authors, reader.Plain(book.Publisher), book.ReleasedOn,
        book.Versions.Count > 0 ? book.Versions[0].Number : null, book.Isbn, book.Doi, reader.Absolute(reader.Href($"/publications/{book.Slug}")));

    private static async Task<IResult> SendAsync(string code, HttpContext http, ISender sender)
    {
        var found = await sender.Send(new GetPublicationFile.Query(code), http.RequestAborted);
        if (http.Request.IsDownload(found.Sha256))
        {
            await sender.Send(new CountPublicationDownload.Command(code), http.RequestAborted);
        }

        http.CloseDownload();
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = found.IsForEverybody, Private = !found.IsForEverybody, NoCache = true };
        http.Response.Headers.Vary = HeaderNames.Cookie;
        return Results.File(found.Path, found.Kind.ContentType(), found.FileName, found.UploadedAt, new EntityTagHeaderValue($"\"{found.Sha256}\""), enableRangeProcessing: true);
    }

    private static async Task<IResult> CiteAsync(string slug, string format, HttpContext http, Reader reader, ISender sender)
    {
        var book = await sender.Send(new ReadPublication.Query(reader.Year, slug), http.RequestAborted);
        if (book.IsTitleOnly)
        {
            return Results.NotFound();
        }

        if (book is not { Embargo: null, IsDraft: false })
        {
            http.Response.Headers.CacheControl = "private, no-store";
        }

        var work = Cited(book, reader);
        var (text, type) = format == "bib" ? (Citations.BibTeX(work), "application/x-bibtex") : (Citations.Ris(work), "application/x-research-info-systems");
        http.CloseDownload();
        return Results.File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", $"{slug}.{format}");
    }
}
