using System.Globalization;
using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader corrects cells of a list that is not brought in yet.</summary>
public static class CorrectDelegationList
{
    /// <param name="List">As <see cref="UploadDelegationList"/> gave it.</param>
    /// <param name="Cells">New values by row and column, such as <c>5:Email</c>.</param>
    /// <param name="Emptied">A column whose wrong cells are left out, which the people will answer themselves; null for none.</param>
    [SignedIn]
    [NotAudited]
    public sealed record Command(string Code, string List, Dictionary<string, string?>? Cells, DelegationColumn? Emptied = null) : ICommand;

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, ListCheck check) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.ChangeAsync(command.Code, cancellationToken);
            var list = await check.OpenAsync(delegation, command.List, cancellationToken);
            RuleViolation.Unless(list.AppliedAt is null, "Registrations.Delegations.List.Applied");
            var rows = KeptList.Open(list.Rows).With(command.Cells ?? []);
            if (command.Emptied is { } column)
            {
                var report = await check.ReportAsync(delegation, rows, list.LanguageCode, cancellationToken);
                rows = rows.With(report.Rows.Where(row => row.Problems.Any(problem => problem.Column == column))
                    .ToDictionary(row => string.Create(CultureInfo.InvariantCulture, $"{row.Number}:{column}"), string? (_) => null));
            }

            list.Correct(rows.Pack());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
