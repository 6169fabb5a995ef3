using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Seats;

/// <summary>The staff says how many seats there are somewhere, how many are held back, and whether people can reserve.</summary>
public static class PlanSeats
{
    /// <param name="Kind"><c>sub-forums</c> or <c>sessions</c>.</param>
    /// <param name="Version">What the form was drawn from; null where nothing was planned yet.</param>
    [Requires(Permission.ManageSeats)]
    public sealed record Command(string Kind, string Slug, int? Version, int? Capacity, int? HeldBack, bool IsOpen) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Capacity).NotNull();
            RuleFor(command => command.HeldBack).NotNull();
        }
    }

    internal sealed class Handler(SeatPlanning planning) : IRequestHandler<Command>
    {
        public Task Handle(Command command, CancellationToken cancellationToken) =>
            planning.PlanAsync(Seated.KindOf(command.Kind), command.Slug, command.Version, new(command.Capacity!.Value, command.HeldBack!.Value, command.IsOpen), cancellationToken);
    }
}
