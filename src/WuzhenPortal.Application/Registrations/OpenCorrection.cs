using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What a registrar may put right about somebody.</summary>
public static class OpenCorrection
{
    [Requires(Permission.DecideRegistrations)]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Language">In which the person reads the portal.</param>
    public sealed record Result(string Reference, int Version, bool IsCorrectable, Identity Person, Affiliation Affiliation, string Language);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var opened = await db.Registrations.AsNoTracking()
                .Where(registration => db.Summits.Of(null).Any(summit => summit.Id == registration.SummitId) && registration.SubmittedAt != null)
                .SingleOrDefaultAsync(registration => registration.Reference == query.Reference, cancellationToken) ?? throw new NotFound();
            return new(opened.Reference, opened.Version, opened.IsCorrectable, opened.Identity, opened.Affiliation, opened.LanguageCode);
        }
    }
}
