using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Speakers;

namespace WuzhenPortal.Tests.Press;

/// <summary>Pictures and files as editors bring them to the library, good and bad.</summary>
internal static class TestMedia
{
    public const string Desk = "/en/organise/media";

    public static readonly MediaFields Described = new(
        LocalizedText.Of("en", "Seven bridges"), LocalizedText.Of("en", "The bridges at night."), LocalizedText.Of("en", "Lit bridges over a canal"), LocalizedText.Of("en", "Agency / Lin Yue"),
        null, null, false, MediaLicence.PressWithCredit, null, null, null, null);

    /// <summary>A picture whose file says who took it, of what, and where.</summary>
    public static byte[] Telling()
    {
        var jpeg = Profiles.Picture(1600, 1000);
        byte[] exif = [.. "Exif\0\0"u8, .. Exif()];
        byte[] iptc = [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x04, 0, 0, .. Long(Iptc().Length), .. Iptc(), 0];
        return [.. jpeg[..2], 0xFF, 0xE1, .. Short(exif.Length + 2), .. exif, 0xFF, 0xED, .. Short(iptc.Length + 2), .. iptc, .. jpeg[2..]];
    }

    /// <summary>What no library takes, whatever it is called.</summary>
    public static IEnumerable<(string What, byte[] Content)> Hostile() =>
    [
        ("a script in an SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray()),
        ("a page", "<!doctype html><script>alert(1)</script>"u8.ToArray()),
        ("a picture that is an archive too", [.. Profiles.Picture(), .. TestMaterials.Zip(CompressionLevel.Optimal, [("evil.html", "<script>"u8.ToArray())])]),
        ("a document that is an archive too", [.. TestMaterials.Pdf(), .. TestMaterials.Zip(CompressionLevel.Optimal, [("evil.html", "<script>"u8.ToArray())]), .. "startxref\n9\n%%EOF\n"u8]),
        ("a document that is a page too", Encoding.Latin1.GetBytes("%PDF-1.7\n<html><script>alert(1)</script>\nstartxref\n9\n%%EOF\n")),
        ("an archive", TestMaterials.Zip(CompressionLevel.Optimal, [("../../etc/passwd", "x"u8.ToArray())])),
        ("the head of a picture alone", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
        ("nothing", []),
    ];

    /// <summary>A PNG whose head says how large it is, and whose body is not.</summary>
    public static byte[] Lying(int width, int height)
    {
        var png = Profiles.Picture(64, 64, SkiaSharp.SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>Brings files to the library as the program itself.</summary>
    public static async Task<IReadOnlyList<string>> BringAsync(this PortalFixture portal, params (string Name, byte[] Content)[] files)
    {
        var folder = portal.Services.GetRequiredService<IMediaFiles>();
        var received = new List<IncomingMedia>();
        foreach (var (name, content) in files)
        {
            using var stream = new MemoryStream(content);
            received.Add(await folder.ReceiveAsync(name, stream, TestContext.Current.CancellationToken));
        }

        return await portal.SendAsOperator(new AddMedia.Command(received));
    }

    /// <summary>A picture that is drawn, described and published.</summary>
    public static async Task<string> PublishedAsync(this PortalFixture portal, string name = "bridges.jpg", DateTimeOffset? embargo = null, string title = "Seven bridges")
    {
        var code = (await portal.BringAsync((name, Profiles.Picture())))[0];
        await portal.DrawAsync();
        await portal.DescribeAsync(code, Described with { Title = LocalizedText.Of("en", title), Embargo = At(embargo) });
        await portal.SendAsOperator(new PublishMedia.Command([code]));
        return code;
    }

    public static async Task DescribeAsync(this PortalFixture portal, string code, MediaFields fields) =>
        await portal.SendAsOperator(new EditMedia.Command(code, (await portal.ItemAsync(code)).Version, fields));

    public static Task<MediaItem> ItemAsync(this PortalFixture portal, string code) => portal.Db(db => db.MediaItems.AsNoTracking().SingleAsync(item => item.Code == code));

    /// <summary>What the background does in a round.</summary>
    public static async Task<int> DrawAsync(this PortalFixture portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var drawn = await scope.ServiceProvider.GetRequiredService<MediaRenderer>().DrawDueAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<KitBuilder>().BuildDueAsync(TestContext.Current.CancellationToken);
        return drawn;
    }

    /// <summary>An album of these items, open to readers.</summary>
    public static async Task<string> AlbumAsync(this PortalFixture portal, string title, IReadOnlyList<string> codes, bool kit = false, DateTimeOffset? embargo = null, DateTimeOffset? kitEmbargo = null)
    {
        var slug = await portal.SendAsOperator(new CreateAlbum.Command(LocalizedText.Of("en", title), codes));
        await portal.SendAsOperator(new EditAlbum.Command(slug, 0, new(LocalizedText.Of("en", title), null, true, At(embargo), kit, At(kitEmbargo))));
        await portal.DrawAsync();
        return slug;
    }

    public static EmbargoFields At(DateTimeOffset? moment) =>
        moment?.ToOffset(TimeSpan.FromHours(8)).DateTime is { } local ? new(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) : EmbargoFields.None;

    public static Task<HttpResponseMessage> Fetch(this HttpClient browser, string address, Action<HttpRequestMessage>? more = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        more?.Invoke(request);
        return browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static int MediaKept(this PortalFixture portal) =>
        Directory.Exists(Path.Combine(portal.DataFolder, "media")) ? Directory.GetFiles(Path.Combine(portal.DataFolder, "media")).Length : 0;

    private static byte[] Iptc() => [.. Record(0x78, "Lamps are lit in Wuzhen"), .. Record(0x50, "Secret Photographer"), .. Record(0x6E, "River Agency")];

    private static byte[] Record(byte tag, string text) => [0x1C, 2, tag, .. Short(text.Length), .. Encoding.ASCII.GetBytes(text)];

    /// <summary>TIFF with big ends first: who, when, and a pointer to where.</summary>
    private static byte[] Exif()
    {
        const int Entries = 3;
        const int Text = 8 + 2 + (Entries * 12) + 4;
        byte[] artist = "Secret Photographer\0"u8.ToArray(), time = "2022:11:08 19:30:00\0"u8.ToArray();
        var place = Text + artist.Length + time.Length;
        byte[] gps =
        [
            .. Short(2), .. Short(1), .. Short(2), .. Long(2), .. "N\0\0\0"u8, .. Short(2), .. Short(5), .. Long(3), .. Long(place + 2 + 24 + 4), .. Long(0),
            .. Long(30), .. Long(1), .. Long(44), .. Long(1), .. Long(7_654_321), .. Long(1000),
        ];
        return
        [
            .. "MM\0*"u8, .. Long(8), .. Short(Entries),
            .. Short(0x0132), .. Short(2), .. Long(time.Length), .. Long(Text + artist.Length),
            .. Short(0x013B), .. Short(2), .. Long(artist.Length), .. Long(Text),
            .. Short(0x8825), .. Short(4), .. Long(1), .. Long(place), .. Long(0),
            .. artist, .. time, .. gps,
        ];
    }

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Long(int value) => [.. Short(value >> 16), .. Short(value)];

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
