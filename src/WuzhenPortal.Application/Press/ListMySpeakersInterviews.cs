using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Press;

/// <summary>Who keeps a speaker's profile sees the requests for interviews that the press office passed on.</summary>
public static class ListMySpeakersInterviews
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    public sealed record Result(LocalizedText Speaker, IReadOnlyList<InterviewCard> Requests);

    internal sealed class Handler(OwnProfile profile, InterviewDesk desk) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken) => new(
            await profile.Kept().Select(speaker => speaker.Name).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound(),
            await desk.CardsAsync(desk.OfMySpeaker(), withJournalist: true, cancellationToken));
    }
}
