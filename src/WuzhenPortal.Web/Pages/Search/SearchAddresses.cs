using System.Globalization;
using System.Text.Json;
using WuzhenPortal.Application.Search;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Search;

/// <summary>How a search is written in an address.</summary>
internal static class SearchAddresses
{
    /// <summary>A kind as a word of an address.</summary>
    public static string Word(SearchKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static string Of(Reader reader, string? text, SearchKind? kind = null, int? year = null, int page = 1)
    {
        KeyValuePair<string, string?>[] keys = [new("q", text), new("kind", kind is { } of ? Word(of) : null), new("year", year?.ToString(CultureInfo.InvariantCulture)), new("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null)];
        return reader.Href("/search", keepYear: false) + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }
}
