using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press;

/// <summary>Reads an equipment list from a table that was pasted: kind, maker and model, serial number, value, currency, country. Words may be in any language of the portal.</summary>
internal sealed class EquipmentTable(PortalTexts texts)
{
    /// <summary>Longest table, in characters.</summary>
    public const int MaxLength = 40_000;

    private const string Field = "Text";

    private const int ValueColumn = 3;

    private readonly Lazy<Dictionary<string, EquipmentKind>> kinds = new(() => Known(
        from kind in Enum.GetValues<EquipmentKind>()
        from word in Language.All.Select(language => texts.In(language.Code, $"Press.Equipment.Kind.{kind}")).Append(kind.ToString())
        select (word, kind)));

    private readonly Lazy<Dictionary<string, string>> countries = new(() => Known(
        Language.All.SelectMany(language => Countries.In(language.Code)).Select(country => (country.Name, country.Code))
            .Concat(Countries.In(Language.English.Code).Select(country => (country.Code, country.Code)))));

    /// <exception cref="RuleViolation">It is no such table, or a row cannot be understood: nothing of it is taken.</exception>
    public IReadOnlyList<Device> Read(string pasted)
    {
        var devices = new List<Device>();
        foreach (var (index, cells) in pasted.Contains('\t', StringComparison.Ordinal) ? Copied(pasted) : TextRows.Read(pasted, Field))
        {
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace) || (index == 0 && IsHead(cells)))
            {
                continue;
            }

            Demand(devices.Count < EquipmentItem.Most, "Press.Equipment.TooMany", EquipmentItem.Most);
            devices.Add(Row(index + 1, cells));
        }

        Demand(devices.Count > 0, "Press.Equipment.NoRows");
        return devices;
    }

    private Device Row(int number, string?[] cells)
    {
        var (model, serial, currency) = (Cell(1), Cell(2), Cell(4).ToUpperInvariant());
        Demand(model.Length is > 0 and <= EquipmentItem.ModelLength, "Press.Equipment.BadCell", number, texts["Press.Equipment.Model"]);
        Demand(serial.Length <= EquipmentItem.SerialLength, "Press.Equipment.BadCell", number, texts["Press.Equipment.Serial"]);
        var value = EquipmentFields.Sum(Cell(ValueColumn));
        Demand(value is not null, "Press.Equipment.BadCell", number, texts["Press.Equipment.Value"]);
        Demand(EquipmentItem.Currencies.Contains(currency), "Press.Equipment.BadCell", number, texts["Press.Equipment.Currency"]);
        string? country = null;
        Demand(Cell(5).Length == 0 || countries.Value.TryGetValue(SearchKey.Of(Cell(5)), out country), "Press.Equipment.BadCell", number, texts["Press.Equipment.Country"]);
        return new(kinds.Value.GetValueOrDefault(SearchKey.Of(Cell(0)), EquipmentKind.Other), model, serial.Length == 0 ? null : serial, value!.Value, currency, country);

        string Cell(int column) => cells.ElementAtOrDefault(column)?.Trim() ?? "";
    }

    /// <summary>Rows as spreadsheets copy them: a quotation mark is a letter there, as in the name of a monitor of 24".</summary>
    private static IEnumerable<(int Index, string?[] Cells)> Copied(string pasted) =>
        pasted.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (index, (string?[])line.Split('\t')));

    /// <summary>A head has words where a row has a sum.</summary>
    private static bool IsHead(string?[] cells) => cells.ElementAtOrDefault(ValueColumn)?.Any(char.IsDigit) != true;

    private static Dictionary<string, T> Known<T>(IEnumerable<(string Word, T Meaning)> words) =>
        words.Select(pair => (Key: SearchKey.Of(pair.Word), pair.Meaning)).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Meaning);

    private static void Demand(bool holds, string key, params object[] arguments)
    {
        if (!holds)
        {
            throw new RuleViolation(key, arguments) { Property = Field };
        }
    }
}
