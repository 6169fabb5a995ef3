using WuzhenPortal.Application.Agenda.Exports;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Finds rooms, themes, sub-forums and speakers of the draft by their names, and plans those that are not there.</summary>
internal sealed class DraftCatalogue
{
    private readonly DraftToImportInto draft;
    private readonly ImportPlan plan;
    private readonly Names<AgendaSnapshot.Room> rooms;
    private readonly Names<AgendaSnapshot.Theme> themes;
    private readonly Names<AgendaSnapshot.SubForum> forums;
    private readonly Names<AgendaSnapshot.Speaker> speakers;
    private readonly Dictionary<string, AgendaSnapshot.Speaker> speakersByGuid;
    private readonly Dictionary<Hue, int> hues = Enum.GetValues<Hue>().ToDictionary(hue => hue, _ => 0);

    public DraftCatalogue(DraftToImportInto draft, ImportPlan plan)
    {
        (this.draft, this.plan) = (draft, plan);
        rooms = new(draft.Agenda.Rooms, room => room.Slug, room => room.Name);
        themes = new(draft.Agenda.Themes, theme => theme.Slug, theme => theme.Name);
        forums = new(draft.Agenda.SubForums, forum => forum.Slug, forum => forum.Name);
        speakers = new(draft.Agenda.Speakers, speaker => speaker.Slug, speaker => speaker.Name);
        speakersByGuid = draft.Agenda.Speakers.ToDictionary(speaker => StableIds.Guid("speaker", draft.Year, speaker.Slug).ToString());
        foreach (var theme in draft.Agenda.Themes)
        {
            hues[theme.Hue]++;
        }
    }

    public AgendaSnapshot.SubForum? Forum(string slug) => forums.BySlug(slug);

    public AgendaSnapshot.Theme? Theme(string slug) => themes.BySlug(slug);

    public AgendaSnapshot.SubForum? ForumNamed(string name) => forums.Find(name);

    public AgendaSnapshot.Room RoomNamed(string name, string? preferred)
    {
        if (rooms.Find(name, preferred is null ? null : [preferred]) is { } known)
        {
            return known;
        }

        plan.Document.Rooms.TryGetValue(name, out var told);
        var text = Written(name);
        var room = new AgendaSnapshot.Room(rooms.Slugs.For(text), Venue().Slug, text, told?.Kind is "online" ? RoomKind.Online : told?.Kind is "stage" ? RoomKind.Stage : RoomKind.Hall, told?.Capacity ?? 0, false);
        plan.Rooms.Add(room);
        return rooms.Add(room);
    }

    public AgendaSnapshot.Theme ThemeNamed(string name)
    {
        if (themes.Find(name) is { } known)
        {
            return known;
        }

        var text = Written(name);
        var theme = new AgendaSnapshot.Theme(themes.Slugs.For(text), text, HueOf(name));
        hues[theme.Hue]++;
        plan.Themes.Add(theme);
        return themes.Add(theme);
    }

    public AgendaSnapshot.SubForum NewForum(LocalizedText name, string theme, LocalizedText summary, AgendaSnapshot.Slot? slot)
    {
        var forum = new AgendaSnapshot.SubForum(forums.Slugs.For(name), theme, name, summary, slot, false);
        plan.SubForums.Add(new(forum, null));
        return forums.Add(forum);
    }

    public AgendaSnapshot.Speaker SpeakerNamed(RawPerson person, IReadOnlyList<string>? preferred)
    {
        if (person.Key is { } guid && speakersByGuid.TryGetValue(guid.ToLowerInvariant(), out var own))
        {
            return own;
        }

        if (speakers.Find(person.Name, preferred) is { } known)
        {
            return known;
        }

        var text = Written(person.Name);
        var speaker = new AgendaSnapshot.Speaker(speakers.Slugs.For(text), text, LocalizedText.Empty, LocalizedText.Empty, null);
        plan.Speakers.Add(speaker);
        return speakers.Add(speaker);
    }

    public static LocalizedText Written(string text) => LocalizedText.Of(TextOfDocument.LanguageOf(text, null), text);

    private AgendaSnapshot.Venue Venue()
    {
        var venues = draft.Agenda.Venues.Concat(plan.Venues).ToList();
        var name = plan.Document.Venue;
        if (name is not null && venues.Find(venue => SessionMatching.NamesOf(venue.Name).Contains(SearchKey.Of(name))) is { } named)
        {
            return named;
        }

        // Without a word about it, the first house that has a hall; a livestream is no house.
        if (name is null && draft.Agenda.Rooms.FirstOrDefault(room => room.Kind != RoomKind.Online) is { } hall)
        {
            return venues.Single(venue => venue.Slug == hall.Venue);
        }

        var text = Written(name ?? plan.Document.Title);
        var added = new AgendaSnapshot.Venue(new Slugs(venues.Select(venue => venue.Slug)).For(text), text);
        plan.Venues.Add(added);
        return added;
    }

    private Hue HueOf(string track)
    {
        if (plan.Document.TrackColours.TryGetValue(track, out var colour))
        {
            try
            {
                return NearestHue.To(colour);
            }
            catch (RuleViolation)
            {
                plan.Remarks.Often(null, ImportRemarkKind.ColourUnknown, $"{track}: {colour}");
            }
        }

        return hues.MinBy(hue => hue.Value).Key;
    }

    /// <summary>Records of one kind, by slug and by each of their names.</summary>
    private sealed class Names<TRecord>
        where TRecord : class
    {
        private readonly Func<TRecord, string> slug;
        private readonly Func<TRecord, LocalizedText> name;
        private readonly Dictionary<string, TRecord> bySlug = [];
        private readonly Dictionary<string, List<TRecord>> byName = [];

        public Names(IReadOnlyList<TRecord> records, Func<TRecord, string> slug, Func<TRecord, LocalizedText> name)
        {
            (this.slug, this.name) = (slug, name);
            Slugs = new(records.Select(slug));
            foreach (var record in records)
            {
                Add(record);
            }
        }

        public Slugs Slugs { get; }

        public TRecord? BySlug(string asked) => bySlug.GetValueOrDefault(asked);

        /// <summary>Where several have the name, one of those that are preferred.</summary>
        public TRecord? Find(string asked, IReadOnlyList<string>? preferred = null)
        {
            if (!byName.TryGetValue(SearchKey.Of(asked), out var known))
            {
                return null;
            }

            return known.Find(record => preferred?.Contains(slug(record)) == true) ?? known[0];
        }

        public TRecord Add(TRecord record)
        {
            bySlug[slug(record)] = record;
            foreach (var key in SessionMatching.NamesOf(name(record)).Distinct())
            {
                if (!byName.TryGetValue(key, out var known))
                {
                    byName[key] = known = [];
                }

                known.Add(record);
            }

            return record;
        }
    }
}
