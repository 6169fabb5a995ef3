using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar gives a section or question of a form's draft another place.</summary>
public static class MoveFormPart
{
    /// <param name="Category">Code.</param>
    /// <param name="Version">Of the form that the editor saw; -1 for one that is not begun.</param>
    /// <param name="Key">Of the section or question.</param>
    /// <param name="Section">The section that a question comes to; null where a section is moved.</param>
    /// <param name="Place">0 for the first.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Category, int Version, string Key, string? Section, int Place) : ICommand;

    internal sealed class Handler(PortalDbContext db, FormDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var form = await desk.FormAsync(command.Category, command.Version, cancellationToken);
            form.Rewrite(command.Section is null ? form.Draft.MovedSection(command.Key, command.Place) : form.Draft.MovedQuestion(command.Key, command.Section, command.Place));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
