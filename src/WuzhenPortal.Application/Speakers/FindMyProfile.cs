using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Speakers;

/// <summary>Somebody on the own page is led to the profile that the account keeps.</summary>
public static class FindMyProfile
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <param name="Name">Null for an account that keeps no profile.</param>
    public sealed record Result(LocalizedText? Name);

    internal sealed class Handler(OwnProfile own) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken) =>
            new(await own.Kept().Select(speaker => speaker.Name).SingleOrDefaultAsync(cancellationToken));
    }
}
