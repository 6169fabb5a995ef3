using System.Text.RegularExpressions;
using System.Xml.Linq;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Texts;

/// <summary>The resource files as they stand in the source, and the keys that the source asks for.</summary>
internal static partial class TextFiles
{
    private const string Folder = "src/WuzhenPortal.Application/Texts";

    public static IReadOnlyList<string> Areas { get; } =
        [.. SourceTree.Files(Folder, "*.resx").Select(file => Path.GetFileName(file).Split('.')[0]).Distinct()];

    public static IEnumerable<Language> Translations => Language.All.Where(language => language != Language.English);

    /// <summary>Key without its area, to text.</summary>
    public static IReadOnlyDictionary<string, string> Of(string area, Language language)
    {
        var file = Path.Combine(SourceTree.Root, Folder, language == Language.English ? $"{area}.resx" : $"{area}.{language.Code}.resx");
        File.Exists(file).ShouldBeTrue($"{area} is written in all six languages.");
        return XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
    }

    public static HashSet<string> Keys { get; } = [.. Areas.SelectMany(area => Of(area, Language.English).Keys.Select(key => $"{area}.{key}"))];

    /// <summary>Keys that stand whole in the source, with where.</summary>
    public static ILookup<string, string> Literals { get; } = Strings(Literal())
        .Where(found => !found.Text.EndsWith('.') && !IsFileName(found.Text)).ToLookup(found => found.Text, found => found.File);

    /// <summary>Keys of which the source makes a part when it runs: <c>$"Portal.Error.{kind}.Title"</c> becomes a pattern.</summary>
    public static IReadOnlyList<(Regex Pattern, string File)> Patterns { get; } =
        [.. Strings(Interpolated()).Select(found => (Pattern(found.Text), found.File))];

    private static Regex Pattern(string interpolated) =>
        new("^" + string.Join("[^.]+", Hole().Split(interpolated).Select(Regex.Escape)) + "$", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static IEnumerable<(string Text, string File)> Strings(Regex pattern) =>
        from folder in new[] { "src/WuzhenPortal.Domain", "src/WuzhenPortal.Persistence", "src/WuzhenPortal.Application", "src/WuzhenPortal.Web" }
        from file in SourceTree.Files(folder, "*.cs*").Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
        from Match match in pattern.Matches(File.ReadAllText(file))
        where Areas.Contains(match.Groups[1].Value.Split('.')[0])
        select (match.Groups[1].Value, SourceTree.Relative(file));

    private static bool IsFileName(string text) => Path.GetExtension(text) is ".json" or ".cshtml" or ".css" or ".js";

    [GeneratedRegex(@"(?<!\$)""([A-Z][A-Za-z]+\.[A-Z][A-Za-z0-9_.]*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$""([A-Z][A-Za-z]+\.[^""\s]*\{(?:[^""{}]|""[^""]*"")*\}[^""\s]*)""")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
