using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace WuzhenPortal.Application.Texts;

/// <summary>The interface's own words, by <c>Area.Key</c>, from one set of resource files an area.</summary>
public sealed class PortalTexts
{
    private readonly ConcurrentDictionary<string, ResourceManager> areas = new(StringComparer.Ordinal);

    /// <summary>In the language of the current request. A key nobody wrote is shown as it is.</summary>
    public string this[string key, params object?[] arguments] => In(CultureInfo.CurrentUICulture, key, arguments);

    /// <summary>In a language by its code, with its own way to write numbers and dates.</summary>
    public string In(string languageCode, string key, params object?[] arguments) => In(CultureInfo.GetCultureInfo(languageCode), key, arguments);

    /// <summary>Whether anybody wrote this key.</summary>
    public bool Has(string key) => Find(CultureInfo.CurrentUICulture, key) is not null;

    private string In(CultureInfo culture, string key, object?[] arguments)
    {
        var text = Find(culture, key) ?? key;
        return arguments.Length == 0 ? text : string.Format(culture, text, arguments);
    }

    private string? Find(CultureInfo culture, string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return null;
        }

        var area = areas.GetOrAdd(key[..dot], name => new ResourceManager($"{typeof(PortalTexts).Namespace}.{name}", typeof(PortalTexts).Assembly));
        try
        {
            return area.GetString(key[(dot + 1)..], culture);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }
}
