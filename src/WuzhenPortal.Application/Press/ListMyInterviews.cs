using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Press;

/// <summary>An accredited journalist sees the own requests for interviews, and whom one can ask.</summary>
public static class ListMyInterviews
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    public sealed record Result(IReadOnlyList<InterviewCard> Requests, IReadOnlyList<Speaker> Speakers);

    /// <summary>Somebody whom one can ask.</summary>
    public sealed record Speaker(string Slug, LocalizedText Name, LocalizedText Organisation);

    internal sealed class Handler(PressClearance clearance, InterviewDesk desk, ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var own = await clearance.AccreditedAsync(cancellationToken);
            return new(
                await desk.CardsAsync(desk.Requests().Where(request => request.RegistrationId == own.Id), withJournalist: false, cancellationToken),
                [.. (await released.GetAsync(null, cancellationToken)).Agenda.Speakers.Select(speaker => new Speaker(speaker.Slug, speaker.Name, speaker.Organisation))]);
        }
    }
}
