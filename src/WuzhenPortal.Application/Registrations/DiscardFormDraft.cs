using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar takes a form's draft back to what applicants are asked now.</summary>
public static class DiscardFormDraft
{
    /// <param name="Category">Code.</param>
    /// <param name="Version">Of the form that the editor saw; -1 for one that is not begun.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Category, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, FormDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var form = await desk.FormAsync(command.Category, command.Version, cancellationToken);
            form.Discard();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
