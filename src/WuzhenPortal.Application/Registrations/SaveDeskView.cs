using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar gives a view of the queue a name, for later or for colleagues.</summary>
public static class SaveDeskView
{
    /// <param name="Address">What stands after the question mark in the list's address.</param>
    [Requires(Permission.ReadRegistrations), NotAudited]
    public sealed record Command(string? Name, string? Address, bool IsShared) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Name).NotEmpty().WithErrorCode("Registrations.Views.NameMissing").MaximumLength(DeskView.NameLength);
            RuleFor(command => command.Address).MaximumLength(DeskView.AddressLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (own, name, address) = (user.RequiredAccountId(), command.Name!.Trim(), command.Address ?? "");
            if (await db.DeskViews.SingleOrDefaultAsync(view => view.OwnerId == own && view.Name == name, cancellationToken) is { } stored)
            {
                stored.PointTo(address, command.IsShared);
            }
            else
            {
                db.DeskViews.Add(new DeskView(own, name, address, command.IsShared));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
