using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor takes the whole summit along as one document, made from the latest release.</summary>
public static class ReadHandbook
{
    /// <param name="Year">Null for the current summit.</param>
    /// <param name="LanguageCode">Names of people are in the alphabetical order of this language.</param>
    [Public]
    public sealed record Query(int? Year, string LanguageCode) : IQuery<Result>;

    /// <param name="Release">Number of the release; 0 before the first.</param>
    /// <param name="OfTheSummit">Sessions that belong to no sub-forum.</param>
    /// <param name="Categories">In which people register; none for a summit of the archive.</param>
    public sealed record Result(
        LocalizedText SummitName, LocalizedText Theme, LocalizedText City, LocalizedText Organiser, LocalizedText Host, DateOnly StartsOn, DateOnly EndsOn, int Release, DateTimeOffset? ReleasedAt,
        IReadOnlyList<AgendaDay> Days, IReadOnlyList<Part> OfTheSummit, IReadOnlyList<Group> Groups, IReadOnlyList<Person> Speakers, IReadOnlyList<VenueLine> Venues,
        IReadOnlyList<GetRegister.Category> Categories)
    {
        /// <summary>The category in which journalists register; null while there is none.</summary>
        public GetRegister.Category? Press => Categories.FirstOrDefault(category => category.Code == ReadPressCentre.Category);

        /// <summary>Whether anything in it was invented for a sample.</summary>
        public bool HasSample => Days.Any(day => day.Entries.Any(entry => entry.HasSample)) || Groups.Any(group => group.SubForums.Any(forum => forum.SubForum.IsIllustrative));
    }

    /// <summary>The sub-forums of a theme.</summary>
    public sealed record Group(ThemeTag Theme, IReadOnlyList<Forum> SubForums);

    public sealed record Forum(SubForumLine SubForum, LocalizedText Summary, IReadOnlyList<Part> Sessions);

    /// <summary>A session with all that is said of it.</summary>
    /// <param name="InterpretedInto">Language codes.</param>
    public sealed record Part(SessionLine Session, LocalizedText Abstract, IReadOnlyList<string> InterpretedInto, IReadOnlyList<SpeakerLine> Speakers);

    /// <param name="Biography">Plain paragraphs.</param>
    public sealed record Person(SpeakerLine Speaker, LocalizedText Biography, IReadOnlyList<SessionLine> Sessions);

    internal sealed class Handler(PortalDbContext db, ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var summit = await db.Summits.AsNoTracking().Of(query.Year).Select(summit => new { summit.Id, summit.Theme, summit.Host }).SingleAsync(cancellationToken);
            var categories = query.Year is not null ? [] : await db.ParticipantCategories.AsNoTracking()
                .Where(category => category.SummitId == summit.Id && !category.IsArchived)
                .OrderBy(category => category.Position)
                .ToListAsync(cancellationToken);
            var (source, agenda, now) = (reading.Source, reading.Agenda, clock.GetUtcNow());
            var talks = agenda.Sessions.SelectMany(session => session.Speakers.Select(speaker => (speaker, session))).ToLookup(talk => talk.speaker, talk => talk.session);
            return new(
                source.SummitName, summit.Theme, source.City, source.Organiser, summit.Host, source.StartsOn, source.EndsOn, source.Release, source.ReleasedAt,
                [.. AgendaReading.ByDay(reading.Entries())],
                [.. reading.SessionsOf(null).Select(session => PartOf(reading, session))],
                [.. reading.ByTheme().Select(group => new Group(group.Theme, [.. group.SubForums.Select(forum => new Forum(
                    reading.Line(forum), forum.Summary, [.. reading.SessionsOf(forum).Select(session => PartOf(reading, session))]))]))],
                [.. agenda.SpeakersIn(query.LanguageCode).Select(speaker => new Person(AgendaReading.Line(speaker), speaker.Biography, [.. talks[speaker.Slug].Select(reading.Line)]))],
                reading.VenuesInUse(),
                [.. categories.Select(category => GetRegister.Line(category, now))]);
        }

        private static Part PartOf(AgendaReading reading, AgendaSnapshot.Session session) =>
            new(reading.Line(session), session.Abstract, session.InterpretedInto, [.. session.Speakers.Select(reading.Speaker)]);
    }
}
