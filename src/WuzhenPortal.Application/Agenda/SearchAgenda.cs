using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor looks for sessions by title, person or organisation.</summary>
public static class SearchAgenda
{
    /// <summary>What is typed beyond this is passed over.</summary>
    public const int TextLength = 80;

    private const int MostShown = 60;

    [Public]
    public sealed record Query(int? Year, string? Text) : IQuery<Result>;

    /// <param name="Count">How many there are; fewer are shown where they are many.</param>
    public sealed record Result(int Release, int Count, IReadOnlyList<Hit> Hits);

    /// <param name="People">Those through whom it was found.</param>
    public sealed record Hit(AgendaEntry Entry, IReadOnlyList<SpeakerLine> People);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var text = query.Text ?? "";
            var found = reading.Search.Find(text.Length <= TextLength ? text : text[..TextLength]).ToList();
            return new(reading.Source.Release, found.Count, [.. found.Take(MostShown).Select(hit => new Hit(hit.Entry, hit.People))]);
        }
    }
}
