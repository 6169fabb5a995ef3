using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar writes the head of a section of a form's draft, new or changed.</summary>
public static class SaveFormSection
{
    /// <summary>Longest title in one language, in characters.</summary>
    public const int TitleLength = 150;

    public const int HelpLength = 600;

    /// <param name="Category">Code.</param>
    /// <param name="Version">Of the form that the editor saw; -1 for one that is not begun.</param>
    /// <param name="Key">Null for a new section.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Category, int Version, string? Key, LocalizedText? Title, LocalizedText? Help, ConditionFields? ShownIf) : ICommand
    {
        public LocalizedText Title { get; init; } = Title ?? LocalizedText.Empty;

        public LocalizedText Help { get; init; } = Help ?? LocalizedText.Empty;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Title).Written("Registrations.Forms.TitleMissing");
            RuleFor(command => command.Title).AtMost(TitleLength, isUnbounded: true);
            RuleFor(command => command.Help).AtMost(HelpLength, isUnbounded: true);
        }
    }

    internal sealed class Handler(PortalDbContext db, FormDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var form = await desk.FormAsync(command.Category, command.Version, cancellationToken);
            var draft = form.Draft;
            var stored = command.Key is null ? null : draft.Section(command.Key) ?? throw new NotFound();
            var key = command.Key ?? FormDesk.KeyFor(command.Title, taken => draft.Question(taken) is not null || draft.Section(taken) is not null);
            var before = command.Key is null ? [.. draft.Questions] : draft.Before(command.Key);
            var condition = (command.ShownIf ?? ConditionFields.Nothing).Read(before);
            form.Rewrite(draft.With(new FormSection(key, command.Title, command.Help, condition, stored?.Questions ?? [])));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
