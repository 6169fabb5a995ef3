using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader puts the delegation in its order of precedence.</summary>
public static class ArrangeDelegation
{
    public enum Step
    {
        Up,
        Down,

        /// <summary>To the head of the delegation, or back among the others.</summary>
        Head,

        /// <summary>To a place by its number.</summary>
        To,
    }

    /// <param name="Place">From 1, as the roll counts; too far is the last.</param>
    [SignedIn]
    public sealed record Command(string Code, string? Key, Step Step, int? Place = null) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Step).IsInEnum();
            RuleFor(command => command.Place).NotNull().When(command => command.Step == Step.To).GreaterThan(0).WithErrorCode("Portal.Invalid.Unreadable");
        }
    }

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.ChangeAsync(command.Code, cancellationToken);
            var members = await db.DelegationMembers.In(delegation.Id).InOrder().ToListAsync(cancellationToken);
            var chosen = members.Find(member => member.Key == command.Key) ?? throw new NotFound();
            if (command.Step == Step.Head)
            {
                var isHead = !chosen.IsHead;
                members.ForEach(member => member.Head(isHead && member == chosen));
            }
            else if (command.Step == Step.To)
            {
                StandAt(members, chosen, command.Place!.Value);
            }
            else
            {
                var others = members.Where(member => !member.IsHead).ToList();
                var place = others.IndexOf(chosen);
                var neighbour = others.ElementAtOrDefault(command.Step == Step.Up ? place - 1 : place + 1);
                if (place >= 0 && neighbour is not null)
                {
                    var rank = chosen.Rank;
                    chosen.StandAt(neighbour.Rank);
                    neighbour.StandAt(rank);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        /// <summary>The others move up by one; the head stays the first.</summary>
        private static void StandAt(List<DelegationMember> members, DelegationMember chosen, int place)
        {
            var others = members.Where(member => !member.IsHead).ToList();
            if (!others.Remove(chosen))
            {
                return;
            }

            var ranks = members.Where(member => !member.IsHead).Select(member => member.Rank).ToList();
            others.Insert(Math.Clamp(place - 1 - (members.Count - ranks.Count), 0, others.Count), chosen);
            foreach (var (member, rank) in others.Zip(ranks).Where(pair => pair.First.Rank != pair.Second))
            {
                member.StandAt(rank);
            }
        }
    }
}
