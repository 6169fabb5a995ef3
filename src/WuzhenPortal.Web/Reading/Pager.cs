namespace WuzhenPortal.Web.Reading;

/// <summary>The way through a list of many pages, drawn by <c>_Pager</c>.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Address">Of a page by its number.</param>
public sealed record Pager(int Page, int Pages, Func<int, string> Address)
{
    /// <summary>First, last and the neighbours of this page, in order.</summary>
    public IEnumerable<int> Shown => new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(number => number >= 1 && number <= Pages).Distinct().Order();
}
