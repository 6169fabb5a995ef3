using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Keeping;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Staff set how long each kind of personal data of the current summit is kept.</summary>
public static class SaveRetention
{
    /// <param name="Days">By kind.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(int Version, IReadOnlyDictionary<string, int?> Days) : ICommand;

    internal sealed class Handler(PortalDbContext db, RetentionTimes times) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var days = times.Kinds.ToDictionary(kind => kind.Kind, kind => command.Days.GetValueOrDefault(kind.Kind));
            if (days.Where(time => time.Value is not (> 0 and <= RetentionPlan.MostDays)).Select(time => time.Key).ToList() is { Count: > 0 } wrong)
            {
                throw new ValidationException(wrong.Select(kind => new ValidationFailure($"Days[{kind}]", "Registrations.Retention.DaysRange")
                {
                    ErrorCode = "Registrations.Retention.DaysRange",
                    FormattedMessagePlaceholderValues = new Dictionary<string, object> { ["0"] = RetentionPlan.MostDays },
                }));
            }

            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var plan = await db.RetentionPlans.SingleOrDefaultAsync(plan => plan.SummitId == summit, cancellationToken);
            if ((plan?.Version ?? -1) != command.Version)
            {
                throw new Conflict();
            }

            plan ??= db.RetentionPlans.Add(new RetentionPlan(summit)).Entity;
            plan.Keep(days.ToDictionary(time => time.Key, time => time.Value!.Value));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
