using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Press;

/// <summary>A journalist lists the equipment, and customs read it.</summary>
public sealed class EquipmentTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Pasted = "Nature\tMarque et modèle\tNuméro\tValeur\tMonnaie\tPays\n镜头\tCanon RF 70-200\tSN-0042\t2.899,00\teur\t日本\nDrone\t=HYPERLINK(\"http://x\")\t\t1 500\tUSD\tChine\n";

    [Fact]
    public async Task Devices_are_typed_or_pasted_before_the_decision_and_come_as_pdf_and_workbook()
    {
        var journalist = await portal.ApplicantAsync();
        var browser = await portal.SignedIn(journalist);
        var path = $"/en/me/registrations/{await portal.ReferenceOf(journalist)}/equipment";
        (await browser.GetPage("/en/me")).One($"a[href='{path}']");
        var page = await browser.GetPage(path);
        page.MainText.ShouldContain("Nothing listed yet");
        page = await browser.Submit(page, "form[action*=Save]", "#save", ("Save.Device.Model", "Sony FX6"), ("Save.Device.Value", "cheap"));
        page.One("#Save_Device_Value").GetAttribute("value").ShouldBe("cheap");
        page.MainText.ShouldContain("Write a sum in figures");
        page = await browser.Follow(await browser.Submit(page, "form[action*=Save]", "#save", ("Save.Device.Kind", "VideoCamera"), ("Save.Device.SerialNumber", "A1"), ("Save.Device.Value", "39,999.50"), ("Save.Device.Currency", "CNY"), ("Save.Device.Country", "CN")));
        page.One("tbody th").TextContent.ShouldBe("Sony FX6");
        (await browser.Submit(page, "form[action*=Paste]", values: [("Paste.Text", "Lens\tCanon\tX\t5\tEUR\tFR\nLens\tCanon\tX\t5\tEUR\tAtlantis")])).MainText.ShouldContain("Row 2: the column “Bought in” cannot be read");
        page = await browser.Follow(await browser.Submit(page, "form[action*=Paste]", values: [("Paste.Text", Pasted)]));
        page.MainText.ShouldContain("Devices added: 2");
        page.MainText.ShouldContain("CNY 39,999.50 · EUR 2,899.00 · USD 1,500.00");

        var (text, pdf) = await browser.PdfAsync($"{path}.pdf");
        pdf.NumberOfPages.ShouldBe(1);
        foreach (var words in new[] { "SonyFX6", "摄像机", "SN-0042", "EUR2,899.00", "新闻采访器材清单", "ListofpressEquipment", "NOORSami", "2022年世界互联网大会" })
        {
            text.ShouldContain(words, Case.Insensitive);
        }

        var registrar = await portal.SignedInAs(Role.Registrar);
        var desk = path.Replace("/me/", "/organise/", StringComparison.Ordinal);
        (await registrar.GetPage(desk[..^"/equipment".Length])).One($"a[href='{desk}.xlsx']");
        var sheet = await SheetAsync(registrar, $"{desk}.xlsx");
        sheet.ShouldContain("=HYPERLINK", Case.Sensitive, "kept as a word");
        sheet.ShouldNotContain("<x:f>");
        sheet.ShouldNotContain("<f>");
        sheet.ShouldContain("39999.5");
    }

    [Fact]
    public async Task A_list_is_nobody_elses_and_goes_with_the_person()
    {
        var (journalist, other, guest) = (await portal.JournalistAsync(), await portal.JournalistAsync(), await portal.AdmittedAsync());
        var reference = await portal.ReferenceOf(journalist);
        await portal.Send(new PasteEquipment.Command(reference, Pasted), journalist);
        var code = await portal.Db(db => db.EquipmentItems.Where(item => item.Reference == reference).Select(item => item.Code).FirstAsync());
        var stranger = await portal.SignedIn(other);
        var path = $"/en/me/registrations/{reference}/equipment";
        foreach (var address in new[] { path, $"{path}.pdf", $"{path}.xlsx" })
        {
            (await stranger.GetPage(address)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await portal.Visitor().GetPage(address)).Status.ShouldBe(HttpStatusCode.Redirect);
        }

        (await stranger.GetPage(path.Replace("/me/", "/organise/", StringComparison.Ordinal) + ".pdf")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await Should.ThrowAsync<Application.NotFound>(() => portal.Send(new RemoveEquipment.Command(reference, code), other));
        await Should.ThrowAsync<Application.NotFound>(() => portal.Send(new SaveEquipment.Command(reference, code, 0, new EquipmentFields(EquipmentKind.Other, "Mine", null, "1", "EUR", null)), other));
        await Should.ThrowAsync<Application.NotFound>(() => portal.Send(new ListMyEquipment.Query(guest.Reference), guest.Account));
        await Should.ThrowAsync<RuleViolation>(() => portal.Send(new PasteEquipment.Command(reference, string.Concat(Enumerable.Repeat("Lens\tA\tB\t1\tEUR\t\n", EquipmentItem.Most))), journalist));

        await portal.Send(new AcceptPressTerms.Command(PressClearance.Terms, true), journalist);
        var browser = await portal.SignedIn(journalist);
        var page = await browser.Follow(await browser.Submit(await browser.GetPage(path), "tbody tr:first-child form"));
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        await using var scope = portal.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetServices<IPersonalData>().OfType<PressData>().Single();
        using var bytes = new MemoryStream();
        await foreach (var file in data.FilesAsync(journalist.Id, TestContext.Current.CancellationToken))
        {
            await file.WriteAsync(bytes, TestContext.Current.CancellationToken);
        }

        using var own = JsonDocument.Parse(bytes.ToArray());
        own.RootElement.GetProperty("equipment").GetArrayLength().ShouldBe(1);
        own.RootElement.GetProperty("terms").GetArrayLength().ShouldBe(1);
        await data.EraseAsync(new(journalist.Id, journalist.Email, [], [await portal.Db(db => db.Registrations.Where(one => one.Reference == reference).Select(one => one.Id).SingleAsync())]), TestContext.Current.CancellationToken);
        (await portal.Db(db => db.EquipmentItems.CountAsync(item => item.Reference == reference))).ShouldBe(0);
    }

    [Theory]
    [InlineData("1500", 1500)]
    [InlineData("1 500,50", 1500.50)]
    [InlineData("12,000", 12000)]
    [InlineData("12.000,5", 12000.5)]
    [InlineData("١٬٥٠٠", 1500)]
    [InlineData("1'234'567.89", 1234567.89)]
    public void Sums_are_read_as_many_countries_write_them(string typed, double sum) => EquipmentFields.Sum(typed).ShouldBe((decimal)sum);

    private static async Task<string> SheetAsync(HttpClient browser, string path)
    {
        var bytes = await browser.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var texts = new List<string>();
        foreach (var part in archive.Entries.Where(part => part.Name.StartsWith("sheet", StringComparison.Ordinal) || part.Name.StartsWith("shared", StringComparison.OrdinalIgnoreCase)))
        {
            using var reader = new StreamReader(part.Open());
            texts.Add(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return string.Concat(texts);
    }
}
