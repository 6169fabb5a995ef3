using WuzhenPortal.Domain;

namespace WuzhenPortal.Application;

internal static class Versions
{
    /// <summary>Two people may open a record, and the second to save must know of the first.</summary>
    /// <exception cref="Conflict">Someone saved since <paramref name="version"/>.</exception>
    public static void MustBe(this Root root, int version)
    {
        if (root.Version != version)
        {
            throw new Conflict();
        }
    }
}
