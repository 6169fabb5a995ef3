using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Seats;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office says how many seats a press conference has, and whether journalists can reserve them.</summary>
public static class PlanConferenceSeats
{
    /// <param name="Slug">Of the session.</param>
    /// <param name="Version">What the form was drawn from; null where nothing was planned yet.</param>
    [Requires(Permission.ManagePress)]
    public sealed record Command(string Slug, int? Version, int? Capacity, int? HeldBack, bool IsOpen) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Capacity).NotNull();
            RuleFor(command => command.HeldBack).NotNull();
        }
    }

    internal sealed class Handler(SeatPlanning planning, ReleasedAgenda released) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            PressConferences.Demand(await released.GetAsync(null, cancellationToken), command.Slug);
            await planning.PlanAsync(SeatedKind.Session, command.Slug, command.Version, new(command.Capacity!.Value, command.HeldBack!.Value, command.IsOpen), cancellationToken);
        }
    }
}
