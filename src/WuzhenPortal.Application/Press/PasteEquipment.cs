using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist adds all rows of a table that was copied from elsewhere.</summary>
public static class PasteEquipment
{
    /// <returns>How many devices were added.</returns>
    [SignedIn]
    public sealed record Command(string Reference, string? Text) : ICommand<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Text).NotEmpty().MaximumLength(EquipmentTable.MaxLength);
    }

    internal sealed class Handler(PortalDbContext db, EquipmentTable table, ICurrentUser user) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await EquipmentSheet.OwnRegistrationAsync(db, user, command.Reference, cancellationToken);
            var devices = table.Read(command.Text!);
            var before = await db.EquipmentItems.CountAsync(item => item.RegistrationId == registration.Id, cancellationToken);
            if (before + devices.Count > EquipmentItem.Most)
            {
                throw new RuleViolation("Press.Equipment.TooMany", EquipmentItem.Most) { Property = nameof(Command.Text) };
            }

            db.EquipmentItems.AddRange(devices.Select(device => new EquipmentItem(registration.Id, registration.Reference, device)));
            await db.SaveChangesAsync(cancellationToken);
            return devices.Count;
        }
    }
}
