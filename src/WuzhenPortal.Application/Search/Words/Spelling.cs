namespace WuzhenPortal.Application.Search.Words;

/// <summary>Tells words that differ by one slip of the fingers.</summary>
internal static class Spelling
{
    /// <summary>Shortest word in which a slip is forgiven: in shorter ones every other is near.</summary>
    public const int Shortest = 5;

    /// <summary>Whether one letter more, less, other, or two that changed places make one word of the other.</summary>
    public static bool IsNear(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var same = one.CommonPrefixLength(other);
        var left = one[same..];
        var right = other[same..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        return left.Length <= 1 && right.Length <= 1
            || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }
}
