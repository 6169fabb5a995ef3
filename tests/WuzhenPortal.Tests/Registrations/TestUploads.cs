using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>What people upload with a registration in these tests.</summary>
internal static class TestUploads
{
    public static byte[] Pdf => "%PDF-1.7\n1 0 obj\n(passport page)\nendobj\nstartxref\n9\n%%EOF\n"u8.ToArray();

    /// <summary>Both lines of a passport, with their check digits.</summary>
    /// <param name="expiry">As in 301231.</param>
    public static string Zone(string number, string expiry = "301231", string state = "SAU", string surname = "AL<KHWARIZMI", string given = "MUHAMMAD")
    {
        var padded = number.PadRight(9, '<');
        var body = $"{padded}{MachineReadableZone.Digit(padded)}{state}800101{MachineReadableZone.Digit("800101")}M{expiry}{MachineReadableZone.Digit(expiry)}{new string('<', 14)}<";
        var whole = body[..10] + body[13..20] + body[21..43];
        return $"{$"P<{state}{surname}<<{given}".PadRight(44, '<')}\n{body}{MachineReadableZone.Digit(whole)}";
    }

    /// <summary>Brings a document through the use case.</summary>
    /// <returns>The code of its address.</returns>
    public static async Task<string> BringDocumentAsync(this PortalFixture portal, Account person, string reference, byte[]? content = null, string fileName = "passport.pdf", DocumentKind kind = DocumentKind.PassportPage)
    {
        using var stream = new MemoryStream(content ?? Pdf);
        using var incoming = await portal.Services.GetRequiredService<IDocumentFiles>().ReceiveAsync(fileName, stream, TestContext.Current.CancellationToken);
        await portal.Send(new AddDocument.Command(reference, kind, incoming), person);
        return await portal.Db(db => db.RegistrationDocuments.Where(document => document.Reference == reference).OrderByDescending(document => document.Id).Select(document => document.Code).FirstAsync());
    }

    public static Task EnterPassportAsync(this PortalFixture portal, Account person, string reference, string number) =>
        portal.Send(new SavePassport.Command(reference, Zone(number), null, null, null), person);

    /// <summary>What lies in the folder of documents.</summary>
    public static string[] DocumentFiles(this PortalFixture portal) =>
        Directory.Exists(Path.Combine(portal.DataFolder, "documents")) ? Directory.GetFiles(Path.Combine(portal.DataFolder, "documents")) : [];

    /// <summary>Sends the form with one file as a browser does.</summary>
    public static async Task<Page> SendUpload(this HttpClient browser, string address, string form, string field, byte[] content, string fileName, string type)
    {
        var page = await browser.GetPage(address);
        return await Agenda.TestMaterials.SendFiles(browser, page, form, field, [(fileName, content, type)]);
    }
}
