using System.Text;

namespace WuzhenPortal.Web.Print;

/// <summary>
/// In which direction each character of a text runs: the Unicode Bidirectional Algorithm (UAX #9) with isolates and paired brackets.
/// Older embeddings and overrides are passed over: no text of the portal has them.
/// </summary>
internal sealed class Bidi
{
    /// <summary>Isolates deeper than this are signs like others, so that no text can nest without end.</summary>
    private const int Deepest = 60;

    private const string Brackets = "()[]{}（）【】《》〈〉「」『』";

    private readonly string text;
    private readonly BidiKind[] kinds;
    private readonly byte[] levels;

    private Bidi(string text)
    {
        this.text = text;
        kinds = new BidiKind[text.Length];
        levels = new byte[text.Length];
        for (var at = 0; at < text.Length; at++)
        {
            // Both halves of a character are of one kind.
            kinds[at] = at > 0 && char.IsSurrogatePair(text, at - 1) ? kinds[at - 1] : BidiKinds.Of(Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar);
        }
    }

    /// <summary>Even runs from left to right, odd from right to left.</summary>
    public static byte[] Levels(string text, bool isRightToLeft)
    {
        var bidi = new Bidi(text);
        bidi.Resolve(0, text.Length, (byte)(isRightToLeft ? 1 : 0));
        return bidi.levels;
    }

    /// <summary>The parts of a line as they stand from left to right.</summary>
    public static void Reorder<TPart>(List<TPart> parts, Func<TPart, int> levelOf)
    {
        for (var level = parts.Select(levelOf).DefaultIfEmpty().Max(); level > 0; level--)
        {
            for (var start = 0; start < parts.Count; start++)
            {
                var end = start;
                while (end < parts.Count && levelOf(parts[end]) >= level)
                {
                    end++;
                }

                if (end > start)
                {
                    parts.Reverse(start, end - start);
                    start = end;
                }
            }
        }
    }

    /// <summary>One isolate's content is one sequence; isolates within stand in it as neutral signs, and are resolved by themselves.</summary>
    private void Resolve(int start, int end, byte level)
    {
        var sequence = new List<int>();
        for (var at = start; at < end; at++)
        {
            if (level < Deepest && IsIsolate(kinds[at]))
            {
                var close = CloseOf(at, end);
                var isRight = kinds[at] == BidiKind.RightIsolate || (kinds[at] == BidiKind.FirstStrongIsolate && FirstStrong(at + 1, close) is BidiKind.Right or BidiKind.ArabicLetter);
                var isRightNow = (level & 1) == 1;
                Resolve(at + 1, close, (byte)(level + (isRight == isRightNow ? 2 : 1)));
                kinds[at] = BidiKind.Neutral;
                levels[at] = level;
                sequence.Add(at);
                at = close - 1;
                continue;
            }

            if (kinds[at] == BidiKind.PopIsolate || IsIsolate(kinds[at]))
            {
                kinds[at] = BidiKind.Neutral;
            }

            levels[at] = level;
            if (kinds[at] != BidiKind.Unseen)
            {
                sequence.Add(at);
            }
        }

        var along = (level & 1) == 1 ? BidiKind.Right : BidiKind.Left;
        ResolveWeak(sequence, along);
        ResolveBrackets(sequence, along);
        ResolveNeutral(sequence, along);
        foreach (var at in sequence)
        {
            levels[at] = (byte)(level + kinds[at] switch
            {
                BidiKind.Left => level & 1,
                BidiKind.Right => 1 - (level & 1),
                _ => 2 - (level & 1),
            });
        }
    }

    /// <summary>Of the sign that ends an isolate; the end where nothing does.</summary>
    private int CloseOf(int open, int end)
    {
        var depth = 1;
        for (var at = open + 1; at < end; at++)
        {
            depth += kinds[at] switch
            {
                BidiKind.LeftIsolate or BidiKind.RightIsolate or BidiKind.FirstStrongIsolate => 1,
                BidiKind.PopIsolate => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return at;
            }
        }

        return end;
    }

    private BidiKind FirstStrong(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (IsIsolate(kinds[at]))
            {
                at = CloseOf(at, end);
            }
            else if (kinds[at] is BidiKind.Left or BidiKind.Right or BidiKind.ArabicLetter)
            {
                return kinds[at];
            }
        }

        return BidiKind.Left;
    }

    /// <summary>Marks and numbers take part in what stands around them (W1 to W7).</summary>
    private void ResolveWeak(List<int> sequence, BidiKind along)
    {
        var (previous, strong) = (along, along);
        foreach (var at in sequence)
        {
            if (kinds[at] == BidiKind.Mark)
            {
                kinds[at] = previous;
            }
            else if (kinds[at] == BidiKind.EuropeanNumber && strong == BidiKind.ArabicLetter)
            {
                kinds[at] = BidiKind.ArabicNumber;
            }

            previous = kinds[at];
            strong = previous is BidiKind.Left or BidiKind.Right or BidiKind.ArabicLetter ? previous : strong;
        }

        for (var index = 1; index < sequence.Count - 1; index++)
        {
            var (before, here, after) = (kinds[sequence[index - 1]], kinds[sequence[index]], kinds[sequence[index + 1]]);
            if (before == after && ((here is BidiKind.Separator or BidiKind.CommonSeparator && before == BidiKind.EuropeanNumber) || (here == BidiKind.CommonSeparator && before == BidiKind.ArabicNumber)))
            {
                kinds[sequence[index]] = before;
            }
        }

        for (var index = 0; index < sequence.Count; index++)
        {
            var end = index;
            while (end < sequence.Count && kinds[sequence[end]] == BidiKind.Terminator)
            {
                end++;
            }

            var isOfNumber = (index > 0 && kinds[sequence[index - 1]] == BidiKind.EuropeanNumber) || (end < sequence.Count && kinds[sequence[end]] == BidiKind.EuropeanNumber);
            for (; index < end; index++)
            {
                kinds[sequence[index]] = isOfNumber ? BidiKind.EuropeanNumber : BidiKind.Neutral;
            }
        }

        strong = along;
        foreach (var at in sequence)
        {
            kinds[at] = kinds[at] switch
            {
                BidiKind.Separator or BidiKind.CommonSeparator => BidiKind.Neutral,
                BidiKind.EuropeanNumber when strong == BidiKind.Left => BidiKind.Left,
                BidiKind.ArabicLetter => BidiKind.Right,
                var kind => kind,
            };
            strong = kinds[at] is BidiKind.Left or BidiKind.Right ? kinds[at] : strong;
        }
    }

    /// <summary>A pair of brackets runs as what it holds, or as what stands before it (N0).</summary>
    private void ResolveBrackets(List<int> sequence, BidiKind along)
    {
        var open = new Stack<(int Index, int Bracket)>();
        var pairs = new List<(int Open, int Close)>();
        for (var index = 0; index < sequence.Count; index++)
        {
            var bracket = kinds[sequence[index]] == BidiKind.Neutral ? Brackets.IndexOf(text[sequence[index]], StringComparison.Ordinal) : -1;
            if (bracket >= 0 && bracket % 2 == 0)
            {
                open.Push((index, bracket));
            }
            else if (bracket > 0 && open.Any(other => other.Bracket == bracket - 1))
            {
                while (open.Peek().Bracket != bracket - 1)
                {
                    open.Pop();
                }

                pairs.Add((open.Pop().Index, index));
            }
        }

        foreach (var (first, last) in pairs.Order())
        {
            var inside = Enumerable.Range(first + 1, last - first - 1).Select(index => Strong(kinds[sequence[index]])).Where(kind => kind != BidiKind.Neutral).Distinct().ToList();
            var before = Enumerable.Range(0, first).Select(index => Strong(kinds[sequence[index]])).LastOrDefault(kind => kind != BidiKind.Neutral, along);
            if (inside.Count > 0)
            {
                kinds[sequence[first]] = kinds[sequence[last]] = inside.Contains(along) || before == along ? along : inside[0];
            }
        }
    }

    /// <summary>Signs between two alike run as these; others as the text around (N1, N2).</summary>
    private void ResolveNeutral(List<int> sequence, BidiKind along)
    {
        var before = along;
        for (var index = 0; index < sequence.Count; index++)
        {
            var end = index;
            while (end < sequence.Count && kinds[sequence[end]] == BidiKind.Neutral)
            {
                end++;
            }

            var after = end < sequence.Count ? Strong(kinds[sequence[end]]) : along;
            for (; index < end; index++)
            {
                kinds[sequence[index]] = before == after ? before : along;
            }

            before = after;
        }
    }

    private static bool IsIsolate(BidiKind kind) => kind is BidiKind.LeftIsolate or BidiKind.RightIsolate or BidiKind.FirstStrongIsolate;

    private static BidiKind Strong(BidiKind kind) => kind is BidiKind.EuropeanNumber or BidiKind.ArabicNumber ? BidiKind.Right : kind;
}
