using System.Text.Json;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Recognises the headings of a list in any of the portal's languages, however they are written.</summary>
internal sealed class ListHeadings
{
    private readonly Dictionary<string, DelegationColumn> columns = [];

    public ListHeadings(PortalTexts texts)
    {
        foreach (var column in DelegationColumns.All)
        {
            columns[Fold(column.ToString())] = column;
            foreach (var language in Language.All)
            {
                columns[Fold(texts.In(language.Code, DelegationColumns.Key(column)))] = column;
            }
        }

        using var stream = typeof(ListHeadings).Assembly.GetManifestResourceStream("WuzhenPortal.Application.Registrations.delegation-headings.json")!;
        foreach (var (name, others) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!)
        {
            foreach (var other in others)
            {
                columns.TryAdd(Fold(other), Enum.Parse<DelegationColumn>(name));
            }
        }
    }

    /// <summary>Null where the portal has no place for it.</summary>
    public DelegationColumn? Find(string heading) => columns.TryGetValue(Fold(heading), out var column) ? column : null;

    public static string Fold(string text) => string.Concat(SearchKey.Of(text).Where(char.IsLetterOrDigit));
}
