using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Speakers;

/// <summary>A visitor looks through everybody who speaks.</summary>
public static class ListSpeakers
{
    /// <param name="LanguageCode">Names are in the alphabetical order of this language.</param>
    [Public]
    public sealed record Query(int? Year, string LanguageCode) : IQuery<Result>;

    public sealed record Result(IReadOnlyList<SpeakerLine> Speakers);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var agenda = (await released.GetAsync(query.Year, cancellationToken)).Agenda;
            return new([.. agenda.SpeakersIn(query.LanguageCode).Select(AgendaReading.Line)]);
        }
    }
}
