using MiniExcelLibs;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Pages.Registrations;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>An equipment list as a workbook, in both languages of customs; cells are words and numbers, never formulas.</summary>
internal static class EquipmentWorkbook
{
    private static readonly string[] Heads = ["Number", "Kind", "Model", "Serial", "Value", "Currency", "Country"];

    public static byte[] Make(EquipmentSheet sheet, PortalTexts texts)
    {
        var heads = Array.ConvertAll(Heads, head => Both(texts, $"Press.Equipment.{head}"));
        var rows = sheet.Lines.Select((line, place) => heads.Zip((object[])
        [
            place + 1, Both(texts, $"Press.Equipment.Kind.{line.Device.Kind}"), Storable(line.Device.Model), Storable(line.Device.SerialNumber ?? ""),
            line.Device.Value, line.Device.Currency, PaperStyle.Country(line.Device.Country) is { } country ? PaperStyle.Joined(country) : "",
        ]).ToDictionary(cell => cell.First, cell => cell.Second)).DefaultIfEmpty(heads.ToDictionary(head => head, _ => (object)""));
        using var stream = new MemoryStream();
        stream.SaveAs(rows, sheetName: sheet.Reference);
        return stream.ToArray();
    }

    private static string Both(PortalTexts texts, string key) => PaperStyle.Joined((texts.In(PaperStyle.English, key), texts.In(PaperStyle.Chinese, key)));

    /// <summary>XML knows no control characters.</summary>
    private static string Storable(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)));
}
