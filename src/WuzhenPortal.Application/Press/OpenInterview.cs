using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office opens one request for an interview.</summary>
public static class OpenInterview
{
    [Requires(Permission.ManagePress)]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="HasOffice">Whether somebody keeps the speaker's profile, who can be asked through the portal.</param>
    public sealed record Result(InterviewCard Card, bool HasOffice, IReadOnlyList<Step> Steps);

    /// <param name="By">Name of the account that took the step.</param>
    public sealed record Step(InterviewStatus Status, DateTimeOffset At, string By);

    internal sealed class Handler(PortalDbContext db, InterviewDesk desk) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var requests = desk.Requests().Where(request => request.Code == query.Code);
            var card = (await desk.CardsAsync(requests, withJournalist: true, cancellationToken)).SingleOrDefault() ?? throw new NotFound();
            var steps = await requests.SelectMany(request => request.Steps)
                .Join(db.Users, step => step.By, account => account.Id, (step, account) => new { step.Id, step.Status, step.At, account.DisplayName })
                .OrderBy(step => step.Id).ToListAsync(cancellationToken);
            return new(
                card,
                await SpeakersOffice.Of(db, card.SpeakerSlug).AnyAsync(cancellationToken),
                [.. steps.Select(step => new Step(step.Status, step.At, step.DisplayName))]);
        }
    }
}
