using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager decides what follows from each kind of conflict.</summary>
public static class DecideConflicts
{
    /// <param name="Version">What the manager saw.</param>
    /// <param name="InterpreterTeams">For each language; null where there are always enough.</param>
    [Requires(Permission.ReleaseAgenda)]
    public sealed record Command(int Version, Dictionary<ConflictKind, ConflictLevel> Levels, int? InterpreterTeams) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Levels).NotEmpty();
            RuleForEach(command => command.Levels).Must(level => Enum.IsDefined(level.Key) && Enum.IsDefined(level.Value)).WithErrorCode("EnumValidator");
            RuleFor(command => command.InterpreterTeams).InclusiveBetween(1, 99);
        }
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => new { summit.Id, summit.Year }).SingleAsync(cancellationToken);
            var rules = await db.ConflictRules.SingleOrDefaultAsync(rules => rules.SummitId == summit.Id, cancellationToken);
            if (rules is null)
            {
                rules = new ConflictRules(summit.Id, summit.Year);
                db.ConflictRules.Add(rules);
            }

            rules.MustBe(command.Version);
            rules.Decide(command.Levels, command.InterpreterTeams);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
