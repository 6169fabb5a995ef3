using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Somebody asks for a delegation, to lead it; the staff answers.</summary>
public static class AskForDelegation
{
    /// <param name="Places">How many people are to come.</param>
    /// <returns>Code of the delegation.</returns>
    [SignedIn]
    public sealed record Command(DelegationFields Fields, int? Places, string? Note) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Fields).NotNull().SetValidator(new DelegationFieldsValidator());
            RuleFor(command => command.Places).NotNull().InclusiveBetween(1, Delegation.MostMembers);
            RuleFor(command => command.Note).MaximumLength(Delegation.NoteLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationMails mails, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, string>
    {
        private const int MostOpenQuestions = 5;

        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = user.RequiredAccountId();
            var waiting = await desk.Current().CountAsync(other => other.LeaderId == account && other.State == DelegationState.Requested, cancellationToken);
            RuleViolation.Unless(waiting < MostOpenQuestions, "Registrations.Delegations.AskedAlready");
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var delegation = Delegation.AskedFor(summit, command.Fields.Tidy(), command.Places!.Value, command.Note, account, clock.GetUtcNow());
            db.Delegations.Add(delegation);
            await mails.TellLeaderAsync("DelegationRequested", delegation, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return delegation.Code;
        }
    }
}
