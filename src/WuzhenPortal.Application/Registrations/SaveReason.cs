using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Staff write a reason that registrars can choose, in as many languages as they can.</summary>
public static class SaveReason
{
    /// <param name="Code">Null for a new one.</param>
    /// <param name="Version">What was seen; 0 for a new one.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string? Code, int Version, ReasonUse Use, LocalizedText? Text) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Use).IsInEnum();
            foreach (var language in Language.All)
            {
                RuleFor(command => command.Text == null ? null : command.Text[language.Code]).MaximumLength(ReviewReason.TextLength).OverridePropertyName($"Text[{language.Code}]");
            }
        }
    }

    internal sealed class Handler(PortalDbContext db, DeskQueue queue) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await queue.SummitAsync(cancellationToken);
            if (command.Code is null)
            {
                db.ReviewReasons.Add(new ReviewReason(summit.Id, command.Use, command.Text ?? LocalizedText.Empty));
            }
            else
            {
                var reason = await db.ReviewReasons.SingleOrDefaultAsync(reason => reason.SummitId == summit.Id && reason.Code == command.Code, cancellationToken) ?? throw new NotFound();
                reason.MustBe(command.Version);
                reason.Rewrite(command.Use, command.Text ?? LocalizedText.Empty);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
