using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist puts a device on the list, or corrects one.</summary>
public static class SaveEquipment
{
    /// <param name="Code">Of the device; null for a new one.</param>
    /// <param name="Version">What was seen; 0 for a new one.</param>
    [SignedIn]
    public sealed record Command(string Reference, string? Code, int Version, EquipmentFields? Device) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Device).NotNull().SetValidator(new EquipmentFields.Validator()!);
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await EquipmentSheet.OwnRegistrationAsync(db, user, command.Reference, cancellationToken);
            var items = db.EquipmentItems.Where(item => item.RegistrationId == registration.Id);
            if (string.IsNullOrEmpty(command.Code))
            {
                RuleViolation.Unless(await items.CountAsync(cancellationToken) < EquipmentItem.Most, "Press.Equipment.TooMany", EquipmentItem.Most);
                db.EquipmentItems.Add(new EquipmentItem(registration.Id, registration.Reference, command.Device!.Device));
            }
            else
            {
                var item = await items.SingleOrDefaultAsync(item => item.Code == command.Code, cancellationToken) ?? throw new NotFound();
                item.MustBe(command.Version);
                item.Describe(command.Device!.Device);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
