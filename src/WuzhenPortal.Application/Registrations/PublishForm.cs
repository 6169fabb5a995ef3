using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar lets applicants be asked what a form's draft asks. What was handed in before keeps its questions.</summary>
public static class PublishForm
{
    /// <param name="Category">Code.</param>
    /// <param name="Version">Of the form that the editor saw.</param>
    /// <param name="Note">For colleagues.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Category, int Version, string? Note) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(FormVersion.NoteLength);
    }

    internal sealed class Handler(PortalDbContext db, FormDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var form = await desk.FormAsync(command.Category, command.Version, cancellationToken);
            form.Publish(command.Note, user.RequiredAccountId(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
