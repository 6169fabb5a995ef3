using System.Globalization;
using WuzhenPortal.Application.Agenda.Exports;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Compares a document with the working draft, and plans what an import writes. It only thinks; nothing is read or written here.</summary>
internal sealed class ImportPlanner
{
    private readonly AgendaDocument document;
    private readonly DraftToImportInto draft;
    private readonly ImportPlan plan;
    private readonly DraftCatalogue catalogue;
    private readonly SessionMatching matching;
    private readonly RoomOccupancy rooms = new();
    private readonly Slugs slugs;
    private readonly Dictionary<string, AgendaSnapshot.SubForum> forumsByGuid;

    private ImportPlanner(AgendaDocument document, DraftToImportInto draft)
    {
        (this.document, this.draft) = (document, draft);
        plan = new(document);
        catalogue = new(draft, plan);
        matching = new(document, draft);
        slugs = new(draft.Agenda.Sessions.Select(session => session.Slug));
        forumsByGuid = draft.Agenda.SubForums.ToDictionary(forum => StableIds.Guid("sub-forum", draft.Year, forum.Slug).ToString());
        plan.Remarks.AddRange(document.Remarks);
    }

    public static ImportPlan Plan(AgendaDocument document, DraftToImportInto draft)
    {
        var planner = new ImportPlanner(document, draft);
        planner.Fill();
        return planner.plan;
    }

    private void Fill()
    {
        var wishes = document.Events.Where(part => !part.IsSubForum).Select(Wish).ToList();
        var forums = document.Events.Where(part => part.IsSubForum).Select(ForumWish).DistinctBy(forum => forum.Before?.Slug ?? forum.After.Slug).ToList();
        var forumsInDocument = forums.Select(forum => forum.After.Slug).ToHashSet();

        foreach (var closure in draft.Agenda.Closures)
        {
            rooms.Put(new(closure.Room, closure.Slot.Start, closure.Slot.End, false), forum: null, isSession: true, LocalizedText.Of(Language.English.Code, closure.Reason));
        }

        // First whatever stays where it is keeps its room, then the rest takes what is left, in the document's order.
        foreach (var forum in draft.Agenda.SubForums.Where(forum => !forumsInDocument.Contains(forum.Slug)))
        {
            rooms.Put(forum.Slot, forum.Slug, isSession: false, forum.Name);
        }

        foreach (var session in draft.Agenda.Sessions.Where(session => !matching.IsMatched(session)))
        {
            rooms.Put(session.Slot, session.SubForum, isSession: true, session.Title);
        }

        foreach (var forum in forums.Where(forum => forum.Stays))
        {
            rooms.Put(forum.After.Slot, forum.After.Slug, isSession: false, forum.After.Name);
        }

        foreach (var wish in wishes.Where(wish => wish.Stays))
        {
            rooms.Put(wish.After.Slot, wish.After.SubForum, isSession: true, wish.After.Title);
        }

        foreach (var forum in forums)
        {
            PlanForum(forum.Stays ? forum.After : forum.After with { Slot = Placed(forum.Part, forum.After.Slot, forum.After.Slug, false, forum.After.Name) }, forum.Before);
        }

        foreach (var wish in wishes)
        {
            var after = wish.Stays ? wish.After : wish.After with { Slot = Placed(wish.Part, wish.After.Slot, wish.After.SubForum, true, wish.After.Title) };
            var key = wish.Before is null ? null : draft.Keys.GetValueOrDefault(wish.Before.Slug)?.Key;
            plan.Sessions.Add(new(after, wish.Before is null ? null : Fields(wish.Before, after), wish.Part.Key, IsAdopted(wish, key)));
        }

        plan.Gone.AddRange(draft.Agenda.Sessions.Where(session => !matching.IsMatched(session) && draft.Keys.GetValueOrDefault(session.Slug)?.From == document.Source));
    }

    /// <summary>The session as the document wants it.</summary>
    private Wished Wish(DocumentEvent part)
    {
        var before = matching.Of(part);
        var subForum = SubForum(part, before);
        var slot = Slot(part, before?.Slot);
        var @abstract = Abstract(part, subForum);
        var after = before is null
            ? new AgendaSnapshot.Session(slugs.For(part.Title), subForum, part.Title, @abstract, part.Format ?? SessionFormat.Keynote, part.Access ?? SessionAccess.Registered, Speakers(part, []), part.Languages, slot, false)
            : before with
            {
                SubForum = part.SubForum is null && part.Track is null ? before.SubForum : subForum,
                Title = Merged(before.Title, part.Title),
                Abstract = Merged(before.Abstract, @abstract),
                Format = part.Format ?? before.Format,
                Access = part.Access ?? before.Access,
                Speakers = Speakers(part, before.Speakers),
                InterpretedInto = part.Languages.All(before.IsHeardIn) ? before.InterpretedInto : [.. before.InterpretedInto.Union(part.Languages.Where(code => code != before.FloorLanguage))],
                Slot = slot,
            };
        return new(part, before, after);
    }

    private (DocumentEvent Part, AgendaSnapshot.SubForum? Before, AgendaSnapshot.SubForum After, bool Stays) ForumWish(DocumentEvent part)
    {
        var before = part.Guid is { } guid && forumsByGuid.TryGetValue(guid.ToLowerInvariant(), out var own) ? own
            : part.Title.All.Values.Select(catalogue.ForumNamed).FirstOrDefault(forum => forum is not null);
        if (before is not null)
        {
            var after = before with { Name = Merged(before.Name, part.Title), Summary = Merged(before.Summary, part.Abstract), Slot = Slot(part, before.Slot) };
            return (part, before, after, SamePlace(before.Slot, after.Slot));
        }

        var added = new AgendaSnapshot.SubForum("", Theme(part, part.Name), part.Title, part.Abstract, Slot(part, null), false);
        return (part, null, added with { Slug = catalogue.NewForum(added.Name, added.Theme, added.Summary, null).Slug }, added.Slot is null);
    }

    private void PlanForum(AgendaSnapshot.SubForum after, AgendaSnapshot.SubForum? before)
    {
        var planned = plan.SubForums.FindIndex(forum => forum.After.Slug == after.Slug);
        if (planned >= 0)
        {
            plan.SubForums[planned] = plan.SubForums[planned] with { After = after };
            return;
        }

        IEnumerable<string> fields = [
            .. before!.Name.Equals(after.Name) ? [] : new[] { "Name" },
            .. before.Summary.Equals(after.Summary) ? [] : new[] { "Summary" },
            .. SamePlace(before.Slot, after.Slot) ? [] : new[] { PlannedSession.Slot }];
        plan.SubForums.Add(new(after, [.. fields]));
    }

    /// <summary>A subtitle that names a sub-forum is one, and so it is in our own documents; else the track becomes one, since only a sub-forum has a theme.</summary>
    private string? SubForum(DocumentEvent part, AgendaSnapshot.Session? before)
    {
        var current = before?.SubForum is { } slug ? catalogue.Forum(slug) : null;
        if (part.SubForum is { Length: > 0 } name)
        {
            if (current is not null && SessionMatching.NamesOf(current.Name).Contains(SearchKey.Of(name)))
            {
                return current.Slug;
            }

            if (catalogue.ForumNamed(name) is { } named)
            {
                return named.Slug;
            }

            if (IsSubForumByName(part))
            {
                return catalogue.NewForum(DraftCatalogue.Written(name), Theme(part, name), LocalizedText.Empty, null).Slug;
            }
        }

        if (part.Track is not { Length: > 0 } track)
        {
            return IsSubForumByName(part) ? null : before?.SubForum;
        }

        return current is not null && catalogue.Theme(current.Theme) is { } theme && SessionMatching.NamesOf(theme.Name).Contains(SearchKey.Of(track))
            ? current.Slug
            : (catalogue.ForumNamed(track) ?? catalogue.NewForum(DraftCatalogue.Written(track), catalogue.ThemeNamed(track).Slug, LocalizedText.Empty, null)).Slug;
    }

    private bool IsSubForumByName(DocumentEvent part) => document.IsOurs || (document.Format == AgendaFormat.Csv && part.SubForum is not null);

    private string Theme(DocumentEvent part, string forum)
    {
        if (part.Track is { Length: > 0 } track)
        {
            return catalogue.ThemeNamed(track).Slug;
        }

        var theme = draft.Agenda.Themes is [var first, ..] ? first : catalogue.ThemeNamed(forum);
        plan.Remarks.Often(part.Place, ImportRemarkKind.ThemeMissing, $"{forum}: {theme.Name}");
        return theme.Slug;
    }

    /// <summary>A subtitle that is no sub-forum stands before the abstract, so that it is not lost.</summary>
    private LocalizedText Abstract(DocumentEvent part, string? subForum)
    {
        if (IsSubForumByName(part) || part.SubForum is not { Length: > 0 } subtitle
            || (subForum is not null && catalogue.Forum(subForum) is { } forum && SessionMatching.NamesOf(forum.Name).Contains(SearchKey.Of(subtitle))))
        {
            return part.Abstract;
        }

        var language = part.Abstract.IsEmpty ? TextOfDocument.LanguageOf(subtitle, null) : part.Abstract.All.First().Key;
        var both = part.Abstract.IsEmpty ? subtitle : $"{subtitle}\n\n{part.Abstract[language]}";
        if (both.Length > SessionFields.AbstractLength && part.Abstract[language]?.EndsWith('…') != true)
        {
            plan.Remarks.AddRange([new(ImportRemarkKind.Shortened, part.Place with { Path = "subtitle" }, part.Name, $"{both.Length} → {SessionFields.AbstractLength}")]);
        }

        return LocalizedText.Of([.. part.Abstract.All.Select(text => KeyValuePair.Create(text.Key, (string?)text.Value)), new(language, TextOfDocument.Short(both, SessionFields.AbstractLength))]);
    }

    private IReadOnlyList<string> Speakers(DocumentEvent part, IReadOnlyList<string> before) =>
        part.Persons is null ? before : [.. part.Persons.Select(person => catalogue.SpeakerNamed(person, before).Slug).Distinct()];

    /// <summary>Where the document wants it; where it says nothing of a place, where it is.</summary>
    private AgendaSnapshot.Slot? Slot(DocumentEvent part, AgendaSnapshot.Slot? before)
    {
        if (part.Slot is not { } slot || part.Room is not { } name)
        {
            return before;
        }

        var day = draft.Zone.DayOf(slot.Start);
        if (day < draft.StartsOn.AddDays(-7) || day > draft.EndsOn.AddDays(7))
        {
            plan.Remarks.Often(part.Place, ImportRemarkKind.OutsideSummit, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        var room = catalogue.RoomNamed(name, before?.Room).Slug;
        return before is not null && (before.Room, before.Start, before.End) == (room, slot.Start, slot.End) ? before : new(room, slot.Start, slot.End, false);
    }

    /// <summary>The place where the room is free; null, and said, where it is not.</summary>
    private AgendaSnapshot.Slot? Placed(DocumentEvent part, AgendaSnapshot.Slot? slot, string? forum, bool isSession, LocalizedText name)
    {
        if (slot is null)
        {
            return null;
        }

        var time = new TimeSlot(slot.Start, slot.End);
        if (rooms.Clash(catalogue.RoomNamed(part.Room!, slot.Room), time, forum, isSession) is { } clash)
        {
            var (from, to) = (TimeZoneInfo.ConvertTime(clash.Slot.Start, draft.Zone), TimeZoneInfo.ConvertTime(clash.Slot.End, draft.Zone));
            plan.Remarks.AddRange([new(ImportRemarkKind.PlaceTaken, part.Place, part.Name, string.Create(CultureInfo.InvariantCulture, $"{part.Room}, {from:yyyy-MM-dd HH:mm}–{to:HH:mm}: {clash.Name}"))]);
            return null;
        }

        rooms.Put(slot, forum, isSession, name);
        return slot;
    }

    /// <summary>A lasting name is kept, and replaces one that is none; what we call a session ourselves need not be remembered.</summary>
    private bool IsAdopted(Wished wish, string? key) => wish.Before is { } before && key != wish.Part.Key && (key is null || wish.Part.Guid is not null)
        && !string.Equals(StableIds.Guid("session", draft.Year, before.Slug).ToString(), wish.Part.Guid, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is written in the languages of the document is replaced, unless it stands there already; other languages stay.</summary>
    private static LocalizedText Merged(LocalizedText before, LocalizedText written)
    {
        var changed = written.All.Where(text => !before.All.Values.Any(known => TextOfDocument.Same(known, text.Value))).ToList();
        return changed.Count == 0 ? before : LocalizedText.Of([.. before.All.Concat(changed).Select(text => KeyValuePair.Create(text.Key, (string?)text.Value))]);
    }

    private static IReadOnlyList<string> Fields(AgendaSnapshot.Session before, AgendaSnapshot.Session after)
    {
        (string Field, bool IsSame)[] compared =
        [
            ("Title", before.Title.Equals(after.Title)), ("Abstract", before.Abstract.Equals(after.Abstract)), ("SubForum", before.SubForum == after.SubForum),
            ("Format", before.Format == after.Format), ("Access", before.Access == after.Access), ("Speakers", before.Speakers.SequenceEqual(after.Speakers)),
            ("InterpretedInto", before.InterpretedInto.SequenceEqual(after.InterpretedInto)), (PlannedSession.Slot, SamePlace(before.Slot, after.Slot)),
        ];
        return [.. compared.Where(field => !field.IsSame).Select(field => field.Field)];
    }

    private static bool SamePlace(AgendaSnapshot.Slot? before, AgendaSnapshot.Slot? after) => (before?.Room, before?.Start, before?.End) == (after?.Room, after?.Start, after?.End);

    private sealed record Wished(DocumentEvent Part, AgendaSnapshot.Session? Before, AgendaSnapshot.Session After)
    {
        public bool Stays => After.Slot is null || (Before is not null && SamePlace(Before.Slot, After.Slot) && Before.SubForum == After.SubForum);
    }
}
