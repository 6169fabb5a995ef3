using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar is about to take a list out of the portal: who, when and how many is kept before anything leaves.</summary>
public static class RecordExport
{
    /// <param name="Format"><c>csv</c> or <c>xlsx</c>.</param>
    [Requires(Permission.ReadRegistrations)]
    public sealed record Command(RegistrationQueue Queue, string Format) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Format).Must(format => format is "csv" or "xlsx").WithErrorCode("Portal.Invalid.Unreadable");
    }

    internal sealed class Handler(PortalDbContext db, DeskQueue desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var people = await command.Queue.InOrder(await desk.InAnyStatusAsync(command.Queue, cancellationToken)).CountAsync(cancellationToken);
            db.RegistrationExports.Add(new RegistrationExport { Format = command.Format, People = people, By = user.RequiredAccountId(), At = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
