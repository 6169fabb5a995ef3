namespace WuzhenPortal.Application.Search.Index;

/// <summary>In which documents one word stands, and where in them. Grows at its end only.</summary>
internal sealed class Postings
{
    private int[] documents = new int[2];

    private ushort[] places = new ushort[2];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Documents => documents.AsSpan(0, Count);

    /// <summary>See <see cref="Places"/>.</summary>
    public ReadOnlySpan<ushort> PlacesOf => places.AsSpan(0, Count);

    /// <param name="document">The same as the last one, or a later one.</param>
    public void Add(int document, ushort place)
    {
        if (Count > 0 && documents[Count - 1] == document)
        {
            places[Count - 1] |= place;
            return;
        }

        if (Count == documents.Length)
        {
            Array.Resize(ref documents, Count * 2);
            Array.Resize(ref places, Count * 2);
        }

        (documents[Count], places[Count]) = (document, place);
        Count++;
    }
}

/// <summary>Where in a document a word stands: in the title or the text of a language, or among its other names. One bit each.</summary>
internal static class Places
{
    public const ushort Names = 1 << 12;

    private const int Languages = 6;

    public static ushort Title(int language) => (ushort)(1 << language);

    public static ushort Text(int language) => (ushort)(1 << (Languages + language));

    /// <summary>How much a find there is worth to a reader of this language.</summary>
    public static float Worth(ushort places, int language)
    {
        var worth = 0f;
        worth += (places & Title(language)) != 0 ? 10 : (places & 0b11_1111) != 0 ? 5 : 0;
        worth += (places & Names) != 0 ? 5 : 0;
        worth += (places & Text(language)) != 0 ? 3 : (places & 0b1111_1100_0000) != 0 ? 1 : 0;
        return worth;
    }
}
