using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Expo;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Summits;

/// <summary>Turns a <see cref="SummitDocument"/> into records; each step needs the identities of the one before.</summary>
internal sealed class SummitImport(PortalDbContext db, SummitDocument document, int year)
{
    private readonly Dictionary<string, long> venues = [];
    private readonly Dictionary<string, long> rooms = [];
    private readonly Dictionary<string, long> themes = [];
    private readonly Dictionary<string, long> forums = [];
    private readonly Dictionary<string, long> speakers = [];

    public Summit Summit { get; private set; } = null!;

    /// <summary>The summit itself, and one line each for the other years of the series that the portal does not know yet.</summary>
    public async Task AddSummitsAsync(CancellationToken cancel)
    {
        var edition = document.Edition;
        Summit = new Summit(year, edition.Name, edition.Theme, edition.StartsOn, edition.EndsOn, edition.TimeZone)
        {
            Ordinal = edition.Ordinal,
            City = edition.City ?? LocalizedText.Empty,
            Organiser = edition.Organiser ?? LocalizedText.Empty,
            Host = edition.Host ?? LocalizedText.Empty,
            Note = English(document.History.FirstOrDefault(past => past.Year == year)?.Note),
        };
        foreach (var (position, figure) in (edition.Statistics ?? []).Index())
        {
            Summit.Figures.Add(new SummitFigure { Value = figure.Value, IsMoreThan = figure.Qualifier == "more than", Label = figure.Label, Position = position });
        }

        var known = await db.Summits.Select(summit => new { summit.Year, summit.IsCurrent }).ToListAsync(cancel);
        if (!known.Any(summit => summit.IsCurrent))
        {
            Summit.MakeCurrent();
        }

        db.Summits.Add(Summit);
        db.Summits.AddRange(document.History
            .Where(past => past.Year != year && known.All(summit => summit.Year != past.Year))
            .Select(past => new Summit(past.Year, LocalizedText.Empty, English(past.Theme), past.Start, past.End, edition.TimeZone) { Note = English(past.Note) }));
        await db.SaveChangesAsync(cancel);
    }

    public async Task AddPlacesAsync(CancellationToken cancel)
    {
        var newVenues = document.Venues.Index()
            .Select(part => new Venue { SummitId = Summit.Id, Slug = part.Item.Slug, Name = part.Item.Name, Position = part.Index }).ToList();
        var newThemes = document.Themes.Index()
            .Select(part => new Theme { SummitId = Summit.Id, Slug = part.Item.Slug, Name = part.Item.Name, Hue = NearestHue.To(part.Item.Colour), Position = part.Index }).ToList();
        await SaveAsync(newVenues, venue => venue.Slug, venues, cancel);
        await SaveAsync(newThemes, theme => theme.Slug, themes, cancel);
        var newRooms = document.Rooms.Index().Select(part => new Room
        {
            SummitId = Summit.Id,
            VenueId = Find(venues, "venue", part.Item.Venue),
            Slug = part.Item.Slug,
            Name = part.Item.Name,
            Kind = part.Item.Kind,
            Capacity = part.Item.Capacity,
            Position = part.Index,
            IsIllustrative = part.Item.Illustrative,
        }).ToList();
        await SaveAsync(newRooms, room => room.Slug, rooms, cancel);
    }

    public async Task AddAgendaAsync(CancellationToken cancel)
    {
        var newSpeakers = document.Speakers.Select(part =>
        {
            var speaker = new Speaker(Summit.Id, part.Slug, part.Name);
            speaker.Describe(part.Name, part.Role ?? LocalizedText.Empty, part.Organisation ?? LocalizedText.Empty, LocalizedText.Empty, part.Country);
            return speaker;
        }).ToList();
        await SaveAsync(newSpeakers, speaker => speaker.Slug, speakers, cancel);

        var newForums = document.SubForums.Select(part =>
        {
            var forum = new SubForum(Summit.Id, part.Slug, Find(themes, "theme", part.Theme), part.Name) { IsIllustrative = IsMadeForTheSample(part.Source) };
            if (part.Slot is { } slot)
            {
                forum.PlaceAt(Find(rooms, "room", slot.Room), new TimeSlot(slot.Start, slot.End), slot.TimesAreIllustrative);
            }

            return forum;
        }).ToList();
        await SaveAsync(newForums, forum => forum.Slug, forums, cancel);
        db.Sessions.AddRange(document.Sessions.Select(SessionFrom));
        await db.SaveChangesAsync(cancel);
    }

    public void AddExpo()
    {
        if (document.Expo is { } expo)
        {
            var edition = new ExpoEdition { SummitId = Summit.Id, Name = expo.Name, OpensOn = expo.OpensOn, ClosesOn = expo.ClosesOn, CloudHallName = expo.CloudHall.Name };
            foreach (var (position, topic) in (expo.Themes ?? []).Index())
            {
                edition.Topics.Add(new ExpoTopic { Name = English(topic), Position = position });
            }

            db.ExpoEditions.Add(edition);
        }

        foreach (var part in document.Exhibitors)
        {
            var exhibitor = new Exhibitor
            {
                SummitId = Summit.Id,
                Slug = part.Slug,
                Name = part.Name,
                Country = part.Country,
                Booth = part.Booth is { } booth ? new Booth(booth.Hall, booth.Number, booth.Illustrative) : null,
            };
            foreach (var exhibit in part.Exhibits ?? [])
            {
                exhibitor.Exhibits.Add(new Exhibit { SummitId = Summit.Id, Slug = exhibit.Slug, Title = exhibit.Title, Category = exhibit.Category, IsInteractive = exhibit.Interactive });
            }

            db.Exhibitors.Add(exhibitor);
        }
    }

    public void AddPublishing()
    {
        foreach (var part in document.News)
        {
            var article = new NewsArticle(Summit.Id, part.Slug, part.Title, LocalizedText.Empty, part.Body) { Tags = [.. part.Tags ?? []] };
            article.Publish(part.PublishAt);
            db.NewsArticles.Add(article);
        }

        foreach (var part in document.Publications)
        {
            var publication = new Publication(Summit.Id, part.Slug, part.Series, part.Title, part.ReleasedOn);
            publication.Describe(part.Series, part.Title, part.Publisher ?? LocalizedText.Empty, part.ReleasedOn);
            publication.Find([.. (part.Facts ?? []).Select(fact => English(WithoutSourceNote(fact)))]);
            db.Publications.Add(publication);
        }

        db.SummitMessages.AddRange(document.Messages.Select(part =>
            new SummitMessage(Summit.Id, part.Slug, part.Title, part.Summary, part.Date)));
    }

    private Session SessionFrom(SummitDocument.SessionPart part)
    {
        var session = new Session(Summit.Id, part.Slug, part.Title, part.Format)
        {
            IsIllustrative = IsMadeForTheSample(part.Source),
            InterpretedInto = [.. (part.Interpretation ?? []).Select(code => Language.BySegment(code)?.Code ?? code)],
        };
        session.Describe(part.Title, LocalizedText.Empty, part.Format, part.Access);
        session.BelongTo(part.SubForum is null ? null : Find(forums, "subForum", part.SubForum));
        session.GiveTheFloorTo([.. (part.Speakers ?? []).Select(speaker => Find(speakers, "speaker", speaker))]);
        if (part.Slot is { } slot)
        {
            session.PlaceAt(Find(rooms, "room", slot.Room), new TimeSlot(slot.Start, slot.End), slot.TimesAreIllustrative);
        }

        return session;
    }

    /// <summary>The document marks invented values; a whole record that is not attested for the year says so in its source.</summary>
    private static bool IsMadeForTheSample(string? source) =>
        source is not null && (source.StartsWith("illustrative", StringComparison.Ordinal) || source.EndsWith("taken over for the sample", StringComparison.Ordinal));

    private static string WithoutSourceNote(string fact) =>
        fact.EndsWith("(seed)", StringComparison.Ordinal) ? fact[..^"(seed)".Length].TrimEnd() : fact;

    private static LocalizedText English(string? text) => LocalizedText.Of("en", text);

    private static long Find(Dictionary<string, long> known, string kind, string slug) =>
        known.TryGetValue(slug, out var id) ? id : throw new RuleViolation("Summits.ImportUnknownReference", kind, slug);

    private async Task SaveAsync<TRecord>(IReadOnlyList<TRecord> records, Func<TRecord, string> slug, Dictionary<string, long> known, CancellationToken cancel)
        where TRecord : Entity
    {
        db.AddRange(records);
        await db.SaveChangesAsync(cancel);
        foreach (var record in records)
        {
            known.Add(slug(record), record.Id);
        }
    }
}
