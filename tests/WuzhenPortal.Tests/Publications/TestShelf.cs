using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Information;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Tests.Agenda;

namespace WuzhenPortal.Tests.Publications;

/// <summary>Publications of the tests, and those who read them.</summary>
internal static class TestShelf
{
    public const string Launch = "blue-book-release";

    public static PublicationFields Called(string title) => PublicationFields.Nothing with
    {
        Series = PublicationSeries.Report,
        Title = LocalizedText.Of("en", title),
        ReleasedOn = new DateOnly(2022, 11, 10),
        Abstract = LocalizedText.Of("en", $"What {title} says"),
    };

    public static byte[] Epub(params (string Name, byte[] Content)[] more) => TestMaterials.Zip(
        CompressionLevel.NoCompression, [("mimetype", "application/epub+zip"u8.ToArray()), ("META-INF/container.xml", "<container/>"u8.ToArray()), .. more]);

    /// <summary>Puts a publication on the shelf with a version 1.0.</summary>
    /// <returns>Its slug.</returns>
    public static async Task<string> PublishAsync(this PortalFixture portal, PublicationFields fields)
    {
        var slug = await portal.SendAsOperator(new CreatePublication.Command(fields));
        await portal.SendAsOperator(new SavePublicationVersion.Command(slug, 0, null, "1.0", fields.ReleasedOn, LocalizedText.Empty));
        await portal.SendAsOperator(new PublishPublication.Command(slug, 1));
        return slug;
    }

    /// <summary>Brings a file of version 1.0.</summary>
    /// <returns>The code of its address.</returns>
    public static async Task<string> BringAsync(this PortalFixture portal, string slug, byte[]? content = null, string name = "report.pdf", string language = "en", string? chapter = null)
    {
        using var stream = new MemoryStream(content ?? TestMaterials.Pdf(slug));
        using var file = await portal.Services.GetRequiredService<IPublicationFiles>().ReceiveAsync(name, stream, TestContext.Current.CancellationToken);
        await portal.SendAsOperator(new AddPublicationFile.Command(slug, "1.0", chapter, language, file));
        return (await portal.Db(db => db.PublicationFiles.OrderByDescending(file => file.Id).FirstAsync())).Code;
    }

    /// <summary>Fetches a file.</summary>
    public static Task<HttpResponseMessage> FetchFile(this HttpClient browser, string code, Action<HttpRequestMessage>? more = null, string segment = "en")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/{segment}/publications/files/{code}", UriKind.Relative));
        more?.Invoke(request);
        return browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A whole answer as text.</summary>
    public static async Task<string> TextAsync(this HttpClient browser, string path) =>
        Encoding.UTF8.GetString(await (await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    /// <summary>Gives a publication of the sample everything that one can have, and makes a page of practical information.</summary>
    public static async Task<(string Chapter, string Erratum)> ShelveAsync(this PortalFixture portal)
    {
        const string Book = "china-internet-development-report-2022";
        await portal.SendAsOperator(new SavePublicationVersion.Command(Book, 0, null, "1.0", new DateOnly(2022, 11, 9), LocalizedText.Of("en", "First printing")));
        await portal.SendAsOperator(new SavePublicationChapter.Command(Book, 1, null, LocalizedText.Of("en", "Overview"), 3));
        await portal.SendAsOperator(new SavePublicationErratum.Command(Book, null, 0, LocalizedText.Of("en", "Read 31 regions"), "p. 3"));
        var opened = (await portal.SendAsOperator(new OpenPublication.Query(Book))).Opened!;
        await portal.BringAsync(Book);
        await portal.BringAsync(Book, Epub(), "overview.epub", "fr", opened.Chapters[0].Code);
        await portal.SendAsOperator(new CreateInformationPage.Command(new("hotels", LocalizedText.Of("en", "Hotels"), LocalizedText.Empty, LocalizedText.Of("en", "By the river."), 6)));
        await portal.SendAsOperator(new PublishInformationPage.Command("hotels", 0));
        return (opened.Chapters[0].Code, opened.Errata[0].Code);
    }
}
