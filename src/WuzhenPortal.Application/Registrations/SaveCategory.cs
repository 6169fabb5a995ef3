using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
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

    internal sealed class Handler(PortalDbContext db, OwnRegistration own, TimeProvider clock) : IRequestHandler<Command, KeptAnswers>
    {
        private static readonly OwnRegistration.Step<Choice> Step = new(
            registration => registration.Choice, (registration, choice) => registration.Choose(choice),
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
            // A place in a delegation outlasts the category's window.
            if (category?.IsOpenAt(clock.GetUtcNow()) == false && (await own.FindAsync(cancellationToken))?.DelegationMemberId is null)
            {
                problems.Add(new(AnswerStep.Category, nameof(command.Category), "Registrations.Closed"));
            }

            return await own.KeepAsync(Step, command.Version, choice, problems, cancellationToken);
        }
    }
}
