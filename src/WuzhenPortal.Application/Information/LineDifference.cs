namespace WuzhenPortal.Application.Information;

/// <summary>What became of a line.</summary>
public enum LineChange
{
    Kept,
    Removed,
    Added,
}

/// <summary>A line of one text, of the other, or of both.</summary>
public sealed record DifferentLine(LineChange Change, string Text);

/// <summary>What differs between two texts, line by line: as few lines as may be are taken for changed.</summary>
public static class LineDifference
{
    /// <summary>Beyond these, what lies between equal beginnings and ends counts as changed as a whole.</summary>
    private const int MostCompared = 2000;

    /// <param name="before">Null where there was none.</param>
    /// <param name="after">Null where there is none any more.</param>
    public static IReadOnlyList<DifferentLine> Between(string? before, string? after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return
        [
            .. old[..start].Select(line => new DifferentLine(LineChange.Kept, line)),
            .. Middle(old[start..^end], now[start..^end]),
            .. old[^end..].Select(line => new DifferentLine(LineChange.Kept, line)),
        ];
    }

    private static IEnumerable<DifferentLine> Middle(string[] old, string[] now)
    {
        if (old.Length > MostCompared || now.Length > MostCompared)
        {
            foreach (var line in old)
            {
                yield return new(LineChange.Removed, line);
            }

            foreach (var line in now)
            {
                yield return new(LineChange.Added, line);
            }

            yield break;
        }

        var common = LongestCommon(old, now);
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                yield return new(LineChange.Kept, old[i++]);
                j++;
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return new(LineChange.Removed, old[i++]);
            }
            else
            {
                yield return new(LineChange.Added, now[j++]);
            }
        }
    }

    /// <summary>How many lines the rests of both, from each place on, have in common.</summary>
    private static int[,] LongestCommon(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static string[] Lines(string? text) => text is null ? [] : text.ReplaceLineEndings("\n").Split('\n');
}
