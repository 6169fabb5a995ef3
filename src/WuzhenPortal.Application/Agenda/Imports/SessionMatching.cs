using WuzhenPortal.Application.Agenda.Exports;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Finds which session of the draft an event of a document is, so that nothing is ever doubled.</summary>
internal sealed class SessionMatching
{
    private readonly Dictionary<DocumentEvent, AgendaSnapshot.Session> found = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> taken = [];
    private readonly DraftToImportInto draft;

    public SessionMatching(AgendaDocument document, DraftToImportInto draft)
    {
        this.draft = draft;
        var events = document.Events.Where(part => !part.IsSubForum).ToList();
        var sessions = draft.Agenda.Sessions;

        // What the document calls it, or what our own documents call it.
        var byKey = sessions.Where(session => KeyOf(session) is not null).DistinctBy(KeyOf).ToDictionary(session => KeyOf(session)!);
        var byGuid = sessions.ToDictionary(session => StableIds.Guid("session", draft.Year, session.Slug).ToString());
        Match(events, part => byKey.GetValueOrDefault(part.Key));
        Match(events, part => part.Guid is { } guid ? byGuid.GetValueOrDefault(guid.ToLowerInvariant()) : null);

        // Without that, its title and its place; then, where one of both has no lasting name, its title and its time, or its title alone.
        var rooms = draft.Agenda.Rooms.ToDictionary(room => room.Slug);
        MatchTitles(events, (session, part) => part.Room is { } room && session.Slot is { } slot && slot.Start == part.Slot?.Start && NamesOf(rooms[slot.Room].Name).Contains(SearchKey.Of(room)));
        MatchTitles(events, (session, part) => session.Slot is { } slot && slot.Start == part.Slot?.Start && MayBe(session, part));
        MatchTitles(events, MayBe, onlyOne: true);
    }

    public AgendaSnapshot.Session? Of(DocumentEvent part) => found.GetValueOrDefault(part);

    public bool IsMatched(AgendaSnapshot.Session session) => taken.Contains(session.Slug);

    public static IEnumerable<string> NamesOf(LocalizedText text) => text.All.Values.Select(name => SearchKey.Of(name));

    private string? KeyOf(AgendaSnapshot.Session session) => draft.Keys.GetValueOrDefault(session.Slug)?.Key;

    private void Match(IEnumerable<DocumentEvent> events, Func<DocumentEvent, AgendaSnapshot.Session?> find)
    {
        foreach (var part in events)
        {
            if (!found.ContainsKey(part) && find(part) is { } session && taken.Add(session.Slug))
            {
                found.Add(part, session);
            }
        }
    }

    private void MatchTitles(List<DocumentEvent> events, Func<AgendaSnapshot.Session, DocumentEvent, bool> isIt, bool onlyOne = false)
    {
        var open = events.Where(part => !found.ContainsKey(part)).ToList();
        var titles = open.SelectMany(part => NamesOf(part.Title)).CountBy(title => title).ToDictionary();
        var free = draft.Agenda.Sessions.Where(session => !taken.Contains(session.Slug))
            .SelectMany(session => NamesOf(session.Title).Distinct().Select(title => (title, session)))
            .ToLookup(pair => pair.title, pair => pair.session);
        Match(open, part => NamesOf(part.Title)
            .Where(title => !onlyOne || (titles[title] == 1 && free[title].Take(2).Count() == 1))
            .SelectMany(title => free[title])
            .FirstOrDefault(session => !taken.Contains(session.Slug) && isIt(session, part)));
    }

    /// <summary>Two that have lasting names, and not the same one, are two.</summary>
    private bool MayBe(AgendaSnapshot.Session session, DocumentEvent part) =>
        part.Guid is null || KeyOf(session) is not { } key || !key.StartsWith("guid:", StringComparison.Ordinal);
}
