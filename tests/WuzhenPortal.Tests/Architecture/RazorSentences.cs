using System.Text;
using System.Text.RegularExpressions;

namespace WuzhenPortal.Tests.Architecture;

/// <summary>Finds words in a view that nobody could translate. It knows Razor only roughly, and errs towards silence in code.</summary>
internal static partial class RazorSentences
{
    /// <summary>Words that are the same in every language.</summary>
    private static readonly string[] Names = ["乌镇"];

    public static IReadOnlyList<string> In(string view)
    {
        var markup = WithoutExpressions(Comment().Replace(view, ""));
        var words = SpokenAttribute().Matches(markup).Select(match => match.Groups[1].Value)
            .Concat(markup.Split('\n').SelectMany(Texts));
        return [.. words.Select(text => text.Trim()).Where(text => text.Any(char.IsLetter) && !Names.Contains(text))];
    }

    private static IEnumerable<string> Texts(string line)
    {
        // Between two tags on one line, or a line that is words alone.
        foreach (Match match in BetweenTags().Matches(line))
        {
            yield return match.Groups[1].Value;
        }

        if (WordsAlone().IsMatch(line) && !Code().IsMatch(line))
        {
            yield return line;
        }
    }

    /// <summary>Takes out what begins with @: names with their calls and indexes, parentheses, and the heads of statements.</summary>
    private static string WithoutExpressions(string view)
    {
        var rest = new StringBuilder(view.Length);
        for (var at = 0; at < view.Length; at++)
        {
            if (view[at] != '@')
            {
                rest.Append(view[at]);
                continue;
            }

            var end = at + 1;
            var statement = Statement().Match(view, end);
            if (statement.Success)
            {
                end += statement.Length;
            }

            while (end < view.Length)
            {
                if (view[end] is '(' or '[')
                {
                    end = AfterClosing(view, end);
                }
                else if (char.IsLetterOrDigit(view[end]) || view[end] is '_' or '!' or '?' || (view[end] == '.' && end + 1 < view.Length && char.IsLetter(view[end + 1])))
                {
                    end++;
                }
                else
                {
                    break;
                }
            }

            at = end - 1;
        }

        return rest.ToString();
    }

    private static int AfterClosing(string view, int open)
    {
        var depth = 0;
        var quoted = false;
        for (var at = open; at < view.Length; at++)
        {
            var c = view[at];
            if (c == '"' && view[at - 1] != '\\')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is '(' or '[' && !quoted)
            {
                depth++;
            }
            else if (!quoted && c is ')' or ']' && !quoted && --depth == 0)
            {
                return at + 1;
            }
        }

        return view.Length;
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\G(?:page|model|using|inject|namespace|addTagHelper|attribute|implements|inherits|section|removeTagHelper)\b[^\n{]*|\G(?:if|foreach|for|while|switch|using|lock)\s+(?=\()")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\s(?:title|alt|placeholder|aria-label|aria-description|label)=""([^""]*\p{L}[^""]*)""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@">([^<>{}=;""]*\p{L}[^<>{}=;""]*)</")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"^\s*\p{L}[^<>{}()=;""\[\]]*\s*$")]
    private static partial Regex WordsAlone();

    [GeneratedRegex(@"^\s*(?:else|case\b.*|default|break|continue|do|try|finally|[\w.]+\s*,?|[\w.]+\s*:|.*\?\?.*|.*=>.*|.*\s\?\s.*)\s*$")]
    private static partial Regex Code();
}
