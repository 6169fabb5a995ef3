using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar begins a form's draft anew with the questions that the portal brings along for one of the six standard categories.</summary>
public static class TakeStandardForm
{
    /// <param name="Category">Code of the category whose form it is.</param>
    /// <param name="Version">Of the form that the editor saw; -1 for one that is not begun.</param>
    /// <param name="Standard">Code of the standard category whose questions are taken.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Category, int Version, string? Standard) : ICommand;

    internal sealed class Handler(PortalDbContext db, FormDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var form = await desk.FormAsync(command.Category, command.Version, cancellationToken);
            form.Rewrite(StandardForms.For(command.Standard ?? "") ?? throw new NotFound());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
