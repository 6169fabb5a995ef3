using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar takes a section, with its questions, or a question out of a form's draft. What was answered to it stays.</summary>
public static class RemoveFormPart
{
    /// <param name="Category">Code.</param>
    /// <param name="Version">Of the form that the editor saw; -1 for one that is not begun.</param>
    /// <param name="Key">Of the section or question.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Category, int Version, string Key) : ICommand;

    internal sealed class Handler(PortalDbContext db, FormDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var form = await desk.FormAsync(command.Category, command.Version, cancellationToken);
            form.Rewrite(form.Draft.Without(command.Key));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
