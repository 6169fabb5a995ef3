using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Gives slugs that nothing of the same kind has yet.</summary>
internal sealed class Slugs(IEnumerable<string> taken)
{
    // "new" stands in the back office's addresses where a slug would.
    private readonly HashSet<string> taken = [.. taken, "new"];

    public string For(LocalizedText name)
    {
        var wished = Slug.From(name);
        var slug = wished;
        while (!taken.Add(slug))
        {
            slug = Slug.Another(wished);
        }

        return slug;
    }
}
