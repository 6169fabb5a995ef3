using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Finds sessions and sub-forums by titles, people and organisations, in whichever language they are written.</summary>
internal sealed class AgendaSearch
{
    private readonly List<Row> rows;

    public AgendaSearch(AgendaReading reading)
    {
        var people = reading.Agenda.Speakers.ToDictionary(speaker => speaker.Slug, speaker => new Person(AgendaReading.Line(speaker), Key(speaker.Name, speaker.Organisation)));
        rows =
        [
            .. reading.Agenda.SubForums.Select(forum => new Row(reading.Entry(forum), Key(forum.Name), "", [])),
            .. reading.Agenda.Sessions.Select(session => new Row(
                reading.Entry(session), Key(session.Title), Key(reading.ForumOf(session)?.Name ?? LocalizedText.Empty), [.. session.Speakers.Select(speaker => people[speaker])])),
        ];
    }

    /// <summary>What holds every word: first where titles hold them, then in the order of the agenda.</summary>
    public IEnumerable<(AgendaEntry Entry, IReadOnlyList<SpeakerLine> People)> Find(string text)
    {
        var words = SearchKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? []
            : rows.Where(row => Array.TrueForAll(words, word => Holds(row.Title, word) || Holds(row.SubForum, word) || row.People.Exists(person => Holds(person.Key, word))))
                .OrderByDescending(row => Array.TrueForAll(words, word => Holds(row.Title, word)))
                .ThenBy(row => row.Entry.Placement?.Start ?? DateTimeOffset.MaxValue)
                .Select(row => (row.Entry, (IReadOnlyList<SpeakerLine>)[.. row.People.Where(person => Array.Exists(words, word => Holds(person.Key, word))).Select(person => person.Line)]));
    }

    /// <summary>Chinese is written without blanks: a word of it is also held when it can be cut into pieces, of two characters or more, that are all held.</summary>
    private static bool Holds(string key, string word)
    {
        if (key.Contains(word, StringComparison.Ordinal))
        {
            return true;
        }

        if (word.Length < 4 || key.Length == 0 || !word.All(IsHan))
        {
            return false;
        }

        var reached = new bool[word.Length + 1];
        reached[0] = true;
        for (var end = 2; end <= word.Length; end++)
        {
            for (var start = end - 2; start >= 0 && !reached[end]; start--)
            {
                reached[end] = reached[start] && key.AsSpan().Contains(word.AsSpan(start, end - start), StringComparison.Ordinal);
            }
        }

        return reached[word.Length];
    }

    private static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9fff';

    private static string Key(params LocalizedText[] texts) => SearchKey.Of([.. texts.SelectMany(text => text.All.Values)]);

    private sealed record Row(AgendaEntry Entry, string Title, string SubForum, List<Person> People);

    private sealed record Person(SpeakerLine Line, string Key);
}
