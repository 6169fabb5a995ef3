using WuzhenPortal.Application.Search.Words;

namespace WuzhenPortal.Application.Search.Index;

/// <summary>Goes through an index for one wish of one reader.</summary>
internal sealed class Looking(SearchIndex index, SearchWish wish, int language, DateTimeOffset now)
{
    private const float StemWorth = .8f;
    private const float OpenWorth = .6f;
    private const float NearWorth = .4f;
    private const float PiecesWorth = .3f;
    private const float WholeTitle = 20;

    private readonly float[] score = new float[index.Numbers];
    private readonly byte[] parts = new byte[index.Numbers];
    private readonly float[] best = new float[index.Numbers];
    private readonly List<int> touched = [];

    /// <summary>What was found, as it stands in the index.</summary>
    public HashSet<string> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>What was typed and is nowhere, and what was looked for instead of it.</summary>
    public Dictionary<string, string> Instead { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers of what holds all parts of the wish and is visible, the best first.</summary>
    public List<int> Find()
    {
        foreach (var (place, part) in wish.Parts.Index())
        {
            if (part.IsSigns)
            {
                FindSigns(part);
            }
            else
            {
                FindWord(part);
            }

            foreach (var number in touched)
            {
                if (parts[number] == place)
                {
                    parts[number]++;
                    score[number] += best[number];
                }

                best[number] = 0;
            }

            touched.Clear();
        }

        var row = string.Concat(wish.Parts.Select(part => SearchWords.Row(part.Word).TrimStart()));
        var found = new List<int>();
        for (var number = 0; number < parts.Length; number++)
        {
            if (parts[number] == wish.Parts.Count && index[number] is { } entry && entry.Document.IsVisibleAt(now))
            {
                score[number] += entry.TitleRow.Contains(" " + row.TrimEnd(), StringComparison.Ordinal) ? WholeTitle : 0;
                found.Add(number);
            }
        }

        found.Sort((one, other) => score[other].CompareTo(score[one]) is var better and not 0 ? better
            : Nullable.Compare(index[other]!.Document.At, index[one]!.Document.At) is var newer and not 0 ? newer : one.CompareTo(other));
        return found;
    }

    private void FindWord(SearchWish.Part part)
    {
        var exact = index.Words.Find(part.Word);
        NoteWord(exact, 1);
        if (part.IsExact)
        {
            return;
        }

        foreach (var form in index.Words.WithStemOf(part.Word).Where(form => form != exact))
        {
            NoteWord(form, StemWorth);
        }

        if (part.Word.Length > 1 && (part.IsOpen || !touched.Exists(IsVisible)))
        {
            foreach (var longer in index.Words.Beginning(part.Word).Where(longer => longer != exact).ToList())
            {
                NoteWord(longer, OpenWorth);
            }
        }

        if (!touched.Exists(IsVisible))
        {
            // Only words of what is public are offered: others would tell of what is still to come.
            foreach (var near in index.Words.Near(part.Word).Where(near => Holds(near)).ToList())
            {
                Instead.TryAdd(part.Word, index.Words[near]);
                NoteWord(near, NearWorth);
            }
        }
    }

    /// <summary>Signs are found where all pairs of them stand; a longer run also where it can be cut into pieces, of two signs or more, that stand there.</summary>
    private void FindSigns(SearchWish.Part part)
    {
        if (part.Word.Length == 1)
        {
            NoteWord(index.Words.Find(part.Word), 1);
            return;
        }

        var pairs = part.Word.Length - 1;
        var seen = new Dictionary<int, (ulong Pairs, ushort All, ushort Any)>();
        for (var at = 0; at < pairs; at++)
        {
            if (index.Words.Find(part.Word.Substring(at, 2)) is not { } pair)
            {
                continue;
            }

            Terms.Add(index.Words[pair]);
            var documents = index.Words.Of(pair).Documents;
            var places = index.Words.Of(pair).PlacesOf;
            for (var here = 0; here < documents.Length; here++)
            {
                ref var of = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(seen, documents[here], out var isKnown);
                of = isKnown ? (of.Pairs | (1ul << at), (ushort)(of.All & places[here]), (ushort)(of.Any | places[here])) : (1ul << at, places[here], places[here]);
            }
        }

        var all = (1ul << pairs) - 1;
        foreach (var (number, (held, everywhere, anywhere)) in seen)
        {
            var isWhole = held == all;
            if (isWhole && everywhere != 0)
            {
                NoteDocument(number, Places.Worth(everywhere, language));
            }
            else if (!part.IsExact && (isWhole || (pairs >= 3 && IsOfPieces(held, pairs))))
            {
                NoteDocument(number, Places.Worth(anywhere, language) * PiecesWorth);
            }
        }
    }

    /// <summary>A pair that is missing is a cut; on both sides of each there has to be a piece.</summary>
    private static bool IsOfPieces(ulong held, int pairs)
    {
        var missing = ~held & ((1ul << pairs) - 1);
        return (missing & 1) == 0 && (missing & (1ul << (pairs - 1))) == 0 && (missing & (missing << 1)) == 0;
    }

    private bool Holds(int word)
    {
        foreach (var number in index.Words.Of(word).Documents)
        {
            if (IsVisible(number))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsVisible(int number) => index[number] is { } entry && entry.Document.IsVisibleAt(now);

    private void NoteWord(int? word, float worth)
    {
        if (word is not { } number)
        {
            return;
        }

        Terms.Add(index.Words[number]);
        var documents = index.Words.Of(number).Documents;
        var places = index.Words.Of(number).PlacesOf;
        for (var at = 0; at < documents.Length; at++)
        {
            NoteDocument(documents[at], Places.Worth(places[at], language) * worth);
        }
    }

    private void NoteDocument(int number, float worth)
    {
        if (best[number] == 0)
        {
            touched.Add(number);
        }

        best[number] = Math.Max(best[number], worth);
    }
}
