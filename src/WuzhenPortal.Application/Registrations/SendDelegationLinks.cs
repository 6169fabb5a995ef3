using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader sends the personal links: to one person, to those who have none, or as a reminder to those who have not answered.</summary>
public static class SendDelegationLinks
{
    public enum Whom
    {
        WithoutLink,
        Unanswered,
        One,
    }

    /// <param name="Key">Of the one.</param>
    /// <returns>How many were sent.</returns>
    [SignedIn]
    public sealed record Command(string Code, Whom Whom, string? Key) : ICommand<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Whom).IsInEnum();
    }

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationMails mails, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.ChangeAsync(command.Code, cancellationToken);
            var now = clock.GetUtcNow();
            List<DelegationMember> members;
            if (command.Whom == Whom.One)
            {
                var one = await desk.MemberAsync(delegation, command.Key, cancellationToken);
                RuleViolation.Unless(one.State != DelegationMemberState.Accepted, "Registrations.Delegations.MemberAnswered");
                RuleViolation.Unless(one.State != DelegationMemberState.Invited || one.MayBeReminded(now), "Registrations.Delegations.RemindedAlready");
                members = [one];
            }
            else
            {
                var state = command.Whom == Whom.WithoutLink ? DelegationMemberState.Listed : DelegationMemberState.Invited;
                members = await db.DelegationMembers.In(delegation.Id).Where(member => member.State == state).InOrder().ToListAsync(cancellationToken);
                members.RemoveAll(member => state == DelegationMemberState.Invited && !member.MayBeReminded(now));
            }

            await mails.LinkAsync(delegation, members, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return members.Count;
        }
    }
}
