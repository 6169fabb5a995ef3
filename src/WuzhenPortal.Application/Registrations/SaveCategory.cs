using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person says in which category they take part, and how.</summary>
public static class SaveCategory
{
    /// <param name="Version">Of the draft the form was drawn from; null before there was one.</param>
    /// <param name="Category">Code.</param>
    [SignedIn]
    public sealed record Command(int? Version, string? Category, AttendanceMode? Mode) : ICommand<KeptAnswers>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Category).MaximumLength(40);
            RuleFor(command => command.Mode).IsInEnum().WithErrorCode("Portal.Invalid.Unreadable");
        }
    }

    internal sealed class Handler(PortalDbContext db, OwnRegistration own, AcceptedInvitation accepted, TimeProvider clock) : IRequestHandler<Command, KeptAnswers>
    {
        private static OwnRegistration.Step<Choice> Step(FormVersion? form) => new(
            registration => registration.Choice,
            (registration, choice) =>
            {
                registration.Choose(choice);
                registration.Ask(form);
            },
            (stored, typed) => stored == typed, stored => stored is { Category: null, Mode: null });

        public async Task<KeptAnswers> Handle(Command command, CancellationToken cancellationToken)
        {
            ParticipantCategory? category = null;
            if (!string.IsNullOrEmpty(command.Category))
            {
                category = await db.ParticipantCategories
                    .Where(category => db.Summits.Of(null).Any(summit => summit.Id == category.SummitId))
                    .SingleOrDefaultAsync(category => category.Code == command.Category, cancellationToken)
                    ?? throw new RuleViolation("Portal.Invalid.Unreadable") { Property = nameof(command.Category) };
            }

            var choice = new Choice(category, command.Mode);
            var problems = Answer.Problems(choice).ToList();
            if (category is not null && await ObstacleAsync(category, cancellationToken) is { } obstacle)
            {
                problems.Add(new(AnswerStep.Category, nameof(command.Category), obstacle));
            }

            var form = category is null ? null : await PublishedForms.OfAsync(db, category.Id, cancellationToken);
            return await own.KeepAsync(Step(form), command.Version, choice, problems, cancellationToken);
        }

        private async Task<string?> ObstacleAsync(ParticipantCategory category, CancellationToken cancel)
        {
            var isInvited = await accepted.FindAsync(cancel) is { } invitation && invitation.CategoryId == category.Id;
            return category.Obstacle(clock.GetUtcNow(), isInvited, await own.FindAsync(cancel) is { DelegationMemberId: not null });
        }
    }
}
