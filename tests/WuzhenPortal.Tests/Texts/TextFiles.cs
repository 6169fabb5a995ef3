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

    /// <summary>Keys that stand whole in the source, with where; a stem counts with the ends that its own file adds, as in <c>$"{key}.Title"</c>.</summary>
    public static ILookup<string, string> Literals { get; } = Strings(Literal())
        .Where(found => !found.Text.EndsWith('.') && !IsFileName(found.Text))
        .SelectMany(found => Keys.Contains(found.Text) || Ends[found.File].ToList() is not { Count: > 0 } ends ? [found] : ends.Select(end => (Text: found.Text + end, found.File)))
        .ToLookup(found => found.Text, found => found.File);

    /// <summary>Keys of which the source makes a part when it runs: <c>$"Portal.Error.{kind}.Title"</c> and <c>"News.Topic."</c> become patterns.</summary>
    public static IReadOnlyList<(Regex Pattern, string File)> Patterns { get; } =
    [
        .. Strings(Interpolated()).Select(found => (Pattern(found.Text), found.File)),
        .. Strings(Literal()).Where(found => found.Text.EndsWith('.')).Select(found => (Pattern(found.Text + "{}"), found.File)),
    ];

    private static ILookup<string, string> Ends => ends ??= (
        from file in Sources()
        from Match match in End().Matches(File.ReadAllText(file))
        select (File: SourceTree.Relative(file), End: match.Groups[1].Value)).Distinct().ToLookup(found => found.File, found => found.End);

    private static ILookup<string, string>? ends;

    private static Regex Pattern(string interpolated) =>
        new("^" + string.Join("[^.]+", Hole().Split(interpolated).Select(Regex.Escape)) + "$", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static IEnumerable<(string Text, string File)> Strings(Regex pattern) =>
        from file in Sources()
        from Match match in pattern.Matches(File.ReadAllText(file))
        where Areas.Contains(match.Groups[1].Value.Split('.')[0])
        select (match.Groups[1].Value, SourceTree.Relative(file));

    private static IEnumerable<string> Sources() =>
        from folder in new[] { "src/WuzhenPortal.Domain", "src/WuzhenPortal.Persistence", "src/WuzhenPortal.Application", "src/WuzhenPortal.Web" }
        from file in SourceTree.Files(folder, "*.cs*")
        where Path.GetExtension(file) is ".cs" or ".cshtml"
        select file;

    private static bool IsFileName(string text) => Path.GetExtension(text) is ".json" or ".cshtml" or ".css" or ".js";

    [GeneratedRegex(@"(?<!\$)""([A-Z][A-Za-z]+\.[A-Z][A-Za-z0-9_.]*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$""([A-Z][A-Za-z]+\.[^""\s]*\{(?:[^""{}]|""[^""]*"")*\}[^""\s]*)""")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\$""\{[^{}""]+\}(\.[A-Z][A-Za-z.]*)""")]
    private static partial Regex End();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
