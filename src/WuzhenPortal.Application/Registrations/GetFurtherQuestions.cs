using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What an approved person is asked beyond the application.</summary>
public static class GetFurtherQuestions
{
    [SignedIn]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Asked">Null while nothing is asked: the registration is not approved, or the category asks nothing more.</param>
    public sealed record Result(string Reference, int Version, AskedForm? Asked);

    internal sealed class Handler(ICurrentUser user, LaterQuestions questions) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var account = user.RequiredAccountId();
            var mine = await questions.Registrations.AsNoTracking().SingleOrDefaultAsync(registration => registration.AccountId == account && registration.Reference == query.Reference, cancellationToken)
                ?? throw new NotFound();
            return new(mine.Reference, mine.Version, mine.Status == RegistrationStatus.Approved ? await questions.AskedAsync(mine, QuestionStage.AfterApproval, cancellationToken) : null);
        }
    }
}
