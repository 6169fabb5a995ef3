using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>The words of invitation letters, in the two languages that stand on each. A change is another version; letters keep theirs.</summary>
public sealed partial class LetterTemplate : Root, IAudited
{
    /// <summary>Longest text in one language, in characters: with its facts it fits one page.</summary>
    public const int TextLength = 1500;

    /// <summary>What may stand in braces.</summary>
    public static readonly FrozenSet<string> Placeholders = FrozenSet.Create(
        "name", "native-name", "nationality", "organisation", "position", "summit", "organiser", "dates", "city", "serial", "issued");

    public required long SummitId { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The first line is the title, each other line a paragraph.</summary>
    public required string English { get; init; }

    public required string Chinese { get; init; }

    /// <summary>Null for the one that the portal came with.</summary>
    public long? WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    string IAudited.AuditName => $"{Number}";

    /// <summary>What stands in braces and means nothing; an open brace that none closes is among them.</summary>
    public static IReadOnlyList<string> Unknown(string text) =>
        [.. Braces().Matches(text).Select(found => found.Value).Where(found => !Placeholders.Contains(found.Trim('{', '}')) || !found.EndsWith('}')).Distinct()];

    /// <summary>The paragraphs with their placeholders filled; one whose placeholders all stand for nothing is left out.</summary>
    public static IReadOnlyList<string> Fill(string text, IReadOnlyDictionary<string, string?> values)
    {
        var filled = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var names = Braces().Matches(line).Select(found => found.Value.Trim('{', '}')).ToList();
            if (names.Count == 0 || names.Exists(name => !string.IsNullOrEmpty(values.GetValueOrDefault(name))))
            {
                filled.Add(Braces().Replace(line, found => values.GetValueOrDefault(found.Value.Trim('{', '}')) ?? ""));
            }
        }

        return filled;
    }

    [GeneratedRegex(@"\{[^{}\n]*\}?")]
    private static partial Regex Braces();
}
