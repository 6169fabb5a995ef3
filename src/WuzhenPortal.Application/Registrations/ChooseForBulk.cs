using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar chooses all applications that a queue shows, as they are at this moment.</summary>
public static class ChooseForBulk
{
    /// <summary>Most applications in one action.</summary>
    public const int MaxChosen = 5000;

    [Requires(Permission.DecideRegistrations)]
    public sealed record Query(RegistrationQueue Queue) : IQuery<IReadOnlyList<DecideInBulk.Chosen>>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Queue.Search).MaximumLength(RegistrationQueue.SearchLength);
    }

    internal sealed class Handler(DeskQueue desk) : IRequestHandler<Query, IReadOnlyList<DecideInBulk.Chosen>>
    {
        public async Task<IReadOnlyList<DecideInBulk.Chosen>> Handle(Query query, CancellationToken cancellationToken) =>
            await query.Queue.InOrder(await desk.InAnyStatusAsync(query.Queue, cancellationToken)).Take(MaxChosen)
                .Select(registration => new DecideInBulk.Chosen(registration.Reference, registration.Version)).ToListAsync(cancellationToken);
    }
}
