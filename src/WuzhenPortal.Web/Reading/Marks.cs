using System.Globalization;
using WuzhenPortal.Application.Texts;

namespace WuzhenPortal.Web.Reading;

/// <summary>Small signs that stand for a thing without a picture or a name of its own.</summary>
internal static class Marks
{
    private static readonly string[] Hues = ["teal", "blue", "rose", "violet", "amber", "green", "slate", "rust"];

    /// <summary>The class of a hue, always the same for the same code.</summary>
    public static string Hue(string code) => $"hue-{Hues[code.Aggregate(0, (sum, letter) => ((sum * 7) + letter) % 9973) % Hues.Length]}";

    /// <summary>One or two letters of a name.</summary>
    public static string Initials(string name) => string.Concat(name
        .Split([' ', '-', '('], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => char.IsLetterOrDigit(word[0]))
        .Take(2)
        .Select(word => StringInfo.GetNextTextElement(word).ToUpperInvariant()));

    /// <summary>What a code is called in the reader's language; a code without a name is shown as written.</summary>
    /// <param name="key">Where a name would stand, such as <c>News.Topic.expo</c>.</param>
    public static string Named(this PortalTexts texts, string key, string code) => texts.Has(key) ? texts[key] : code;
}
