using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application;

internal static class FreeSlug
{
    /// <summary>Stands in the back office's addresses where a record's slug would.</summary>
    private const string NewRecord = "new";

    /// <summary>A slug made from a title that no other record has.</summary>
    public static Task<string> ForAsync(LocalizedText title, IQueryable<string> taken, CancellationToken cancel) => ForAsync(title, taken, [], cancel);

    /// <summary>A slug made from a title that no other record has.</summary>
    /// <param name="reserved">What stands in the area's addresses for something else.</param>
    public static async Task<string> ForAsync(LocalizedText title, IQueryable<string> taken, IReadOnlyCollection<string> reserved, CancellationToken cancel)
    {
        var wished = Slug.From(title);
        var slug = wished;
        while (slug == NewRecord || reserved.Contains(slug) || await taken.ContainsAsync(slug, cancel))
        {
            slug = Slug.Another(wished);
        }

        return slug;
    }
}
