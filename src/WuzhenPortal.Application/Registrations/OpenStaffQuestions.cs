using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What the staff answers about an application.</summary>
public static class OpenStaffQuestions
{
    [Requires(Permission.DecideRegistrations)]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Asked">Null where the category's form has no questions for the staff.</param>
    public sealed record Result(string Reference, int Version, Identity Person, AskedForm? Asked);

    internal sealed class Handler(PortalDbContext db, LaterQuestions questions) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var opened = await questions.Registrations.AsNoTracking()
                .Where(registration => db.Summits.Of(null).Any(summit => summit.Id == registration.SummitId) && registration.SubmittedAt != null)
                .SingleOrDefaultAsync(registration => registration.Reference == query.Reference, cancellationToken) ?? throw new NotFound();
            return new(opened.Reference, opened.Version, opened.Identity, await questions.AskedAsync(opened, QuestionStage.Staff, cancellationToken));
        }
    }
}
