using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar writes a question of a form's draft, new or changed. Applicants see it once the form is published.</summary>
public static class SaveFormQuestion
{
    /// <param name="Category">Code.</param>
    /// <param name="Version">Of the form that the editor saw; -1 for one that is not begun.</param>
    /// <param name="Key">Null for a new question.</param>
    /// <param name="Section">Key of the section that a new question is added to.</param>
    /// <param name="ShownIf">When it is asked; nothing for always.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Category, int Version, string? Key, string? Section, QuestionFields Question, ConditionFields? ShownIf) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Question).NotNull().SetValidator(new QuestionFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, FormDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var form = await desk.FormAsync(command.Category, command.Version, cancellationToken);
            var draft = form.Draft;
            if (command.Key is not null && draft.Question(command.Key) is null || command.Key is null && draft.Section(command.Section ?? "") is null)
            {
                throw new NotFound();
            }

            var key = command.Key ?? FormDesk.KeyFor(command.Question.Label, taken => draft.Question(taken) is not null || draft.Section(taken) is not null);
            var condition = (command.ShownIf ?? ConditionFields.Nothing).Read(draft.Before(command.Key, command.Section));
            form.Rewrite(draft.With(command.Section ?? "", command.Question.Read(key, condition)));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
