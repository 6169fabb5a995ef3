using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Speakers;

/// <summary>A visitor reads about one speaker.</summary>
public static class GetSpeaker
{
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Biography">Plain paragraphs.</param>
    public sealed record Result(SpeakerLine Speaker, LocalizedText Biography, IReadOnlyList<SessionLine> Sessions);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var speaker = AgendaReading.Find(reading.Agenda.Speakers, part => part.Slug, query.Slug);
            return new(
                AgendaReading.Line(speaker),
                speaker.Biography,
                [.. reading.Agenda.Sessions.Where(session => session.Speakers.Contains(speaker.Slug)).Select(reading.Line)]);
        }
    }
}
