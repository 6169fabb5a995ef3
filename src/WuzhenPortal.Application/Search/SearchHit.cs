namespace WuzhenPortal.Application.Search;

/// <summary>Something found, as a reader sees it.</summary>
/// <param name="Address">Local, without a language; with a year for what is in the archive.</param>
/// <param name="Year">Of its summit.</param>
/// <param name="IsCurrent">Whether that is the current summit.</param>
/// <param name="Title">In the reader's language, or the next best.</param>
/// <param name="Other">The title in the language in which it was found, where that is another one.</param>
/// <param name="Line">A role, a sub-forum, a publisher.</param>
/// <param name="Text">The part that holds what was looked for.</param>
/// <param name="At">When it takes place or came out.</param>
public sealed record SearchHit(SearchKind Kind, string Address, int Year, bool IsCurrent, Marked Title, Marked Other, Marked Line, Marked Text, DateTimeOffset? At)
{
    internal static SearchHit Of(SearchFound.Hit hit, string languageCode, HashSet<string> terms)
    {
        var document = hit.Document;
        var title = Marked.Whole(document.Title, languageCode, terms);
        var other = title.HasHit ? Marked.Nothing : Marked.Other(document.Title, languageCode, terms);
        var line = Marked.Whole(document.Line, languageCode, terms);
        // A sub-forum found by its Chinese name shows that name, so that one sees why.
        var otherLine = title.HasHit || line.HasHit || !other.IsEmpty ? Marked.Nothing : Marked.Other(document.Line, languageCode, terms);
        return new(
            document.Kind, hit.IsCurrent ? document.Address : $"/{hit.Year}{document.Address}", hit.Year, hit.IsCurrent, title, other,
            otherLine.IsEmpty ? line : otherLine, Marked.Part(document.Text, languageCode, terms), document.At);
    }
}
