using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Files that people bring to a session of the sample, good and bad.</summary>
internal static class TestMaterials
{
    public const string Opening = "opening-ceremony";

    public const string Desk = $"/en/organise/agenda/sessions/{Opening}/materials";

    public const string Public = $"/en/sessions/{Opening}";

    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static byte[] Pdf(string text = "slides") => Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n({text})\nendobj\nstartxref\n9\n%%EOF\n");

    public static byte[] Pptx(params (string Name, byte[] Content)[] more) => OfType(Office + "presentationml.presentation.main+xml", more);

    public static byte[] Docx() => OfType(Office + "wordprocessingml.document.main+xml");

    public static byte[] Xlsx() => OfType(Office + "spreadsheetml.sheet.main+xml");

    public static byte[] Odp() => Zip(CompressionLevel.NoCompression, [("mimetype", "application/vnd.oasis.opendocument.presentation"u8.ToArray()), ("content.xml", "<office/>"u8.ToArray())]);

    public static byte[] OfType(string type, params (string Name, byte[] Content)[] more) => Zip(
        CompressionLevel.Optimal,
        [("[Content_Types].xml", Encoding.UTF8.GetBytes($"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="{type}"/></Types>""")), ("main.xml", "<a/>"u8.ToArray()), .. more]);

    public static byte[] Zip(CompressionLevel level, IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var written = new MemoryStream();
        using (var archive = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, level).Open();
                part.Write(content);
            }
        }

        return written.ToArray();
    }

    public static MaterialFields Called(string name, MaterialAccess access = MaterialAccess.Everybody, DateTimeOffset? embargo = null, string? language = null)
    {
        var local = embargo?.ToOffset(TimeSpan.FromHours(8)).DateTime;
        return new(LocalizedText.Of("en", name), language, access, local is { } day ? DateOnly.FromDateTime(day) : null, local is { } time ? TimeOnly.FromDateTime(time) : null);
    }

    /// <summary>Brings a file to a session, as the program itself or as somebody.</summary>
    /// <returns>The code of its address.</returns>
    public static async Task<string> BringAsync(this PortalFixture portal, MaterialFields fields, byte[]? content = null, string session = Opening, Account? sender = null)
    {
        using var stream = new MemoryStream(content ?? Pdf(fields.Name.ToString()));
        using var file = await portal.Services.GetRequiredService<IMaterialFiles>().ReceiveAsync("slides.pdf", stream, TestContext.Current.CancellationToken);
        var command = new AddMaterials.Command(session, [file], fields);
        await (sender is null ? portal.SendAsOperator(command) : portal.Send(command, sender));
        return (await portal.Db(db => db.SessionMaterials.OrderByDescending(material => material.Id).FirstAsync())).Code;
    }

    /// <summary>Sends a form with files as a browser does; without any, with the field left empty.</summary>
    public static async Task<Page> SendFiles(this HttpClient browser, Page page, string form, string field, IEnumerable<(string Name, byte[] Content, string Type)> files, params (string Name, string Value)[] values)
    {
        var target = page.Form(form);
        var fields = FormFields.Of(target, null);
        fields.RemoveAll(known => values.Any(value => value.Name == known.Key));
        fields.AddRange(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, content, type) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue(type);
            // As browsers write names: as they are, in UTF-8.
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
            body.Add(part);
        }

        return await Page.FromAsync(await browser.PostAsync(new Uri(FormFields.Address(page, target, null), UriKind.Relative), body, TestContext.Current.CancellationToken));
    }

    /// <summary>Sends one file to the form for new materials.</summary>
    public static async Task<Page> Bring(this HttpClient browser, string name, byte[] content, string type = "application/pdf", string desk = Desk, params (string Name, string Value)[] values) =>
        await browser.SendFiles(await browser.GetPage(desk), "#upload", "Add.Files", [(name, content, type)], values);

    /// <summary>Fetches a material.</summary>
    public static Task<HttpResponseMessage> Fetch(this HttpClient browser, string code, Action<HttpRequestMessage>? more = null, string segment = "en")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/{segment}/materials/{code}", UriKind.Relative));
        more?.Invoke(request);
        return browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>How many files lie in the data folder.</summary>
    public static int FilesKept(this PortalFixture portal) =>
        Directory.Exists(Path.Combine(portal.DataFolder, "materials")) ? Directory.GetFiles(Path.Combine(portal.DataFolder, "materials")).Length : 0;
}
