using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Transfers;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff invites one person, or everybody on a list, to register in a category.</summary>
public static class InvitePeople
{
    /// <summary>Most people invited at once.</summary>
    public const int MostPeople = 500;

    /// <summary>Longest list, in characters.</summary>
    public const int ListLength = 200_000;

    /// <param name="Category">Code.</param>
    /// <param name="LanguageCode">Of the mails.</param>
    /// <param name="SkipsReview">Whether handing in is enough for them.</param>
    /// <param name="People">One a line: address, name.</param>
    /// <param name="AllOrNothing">Whether nobody is invited while one line is wrong.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string? Category, string? LanguageCode, bool SkipsReview, string? People, bool AllOrNothing) : ICommand<Result>;

    /// <param name="Invited">How many mails go out.</param>
    /// <param name="Wrong">Lines by which nobody was invited.</param>
    public sealed record Result(int Invited, IReadOnlyList<InvitedLine> Wrong);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Category).NotEmpty();
            RuleFor(command => command.LanguageCode).Must(code => code is not null && Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(command => command.People).NotEmpty().MaximumLength(ListLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, InvitationMails mails, PlaceTransfers transfers, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.Name }).SingleAsync(cancellationToken);
            var category = await db.Categories().SingleOrDefaultAsync(category => category.Code == command.Category && !category.IsArchived, cancellationToken)
                ?? throw new RuleViolation("Portal.Invalid.Unreadable") { Property = nameof(command.Category) };
            var lines = InvitedLines.Read(command.People);
            if (lines.Count > MostPeople)
            {
                throw new RuleViolation("Registrations.Invitations.TooMany", MostPeople) { Property = nameof(command.People) };
            }

            var addresses = lines.Select(line => line.Email).ToList();
            var known = await db.RegistrationInvitations.Where(invitation => invitation.SummitId == summit.Id && addresses.Contains(invitation.Email))
                .ToDictionaryAsync(invitation => invitation.Email, cancellationToken);
            lines = [.. lines.Select(line => line.Problem is null && known.GetValueOrDefault(line.Email)?.StateAt(now) is InvitationState.Pending or InvitationState.Accepted
                ? line with { Problem = "Registrations.Invitations.IsInvited" } : line)];
            var wrong = lines.Where(line => line.Problem is not null).ToList();
            if (command.AllOrNothing && wrong.Count > 0)
            {
                return new(0, wrong);
            }

            foreach (var line in lines.Where(line => line.Problem is null))
            {
                var invitation = known.GetValueOrDefault(line.Email) ?? db.RegistrationInvitations.Add(new RegistrationInvitation(summit.Id)).Entity;
                if (invitation.Id > 0 && await transfers.OfInvitationAsync(invitation.Id, cancellationToken) is { } missed)
                {
                    await transfers.EndAsync(missed, TransferEnd.Expired, cancellationToken);
                }

                var code = invitation.Invite(line.Email, category, line.Name, command.LanguageCode!, command.SkipsReview, now);
                mails.Write(invitation, code, summit.Name, isReminder: false);
            }

            await db.SaveChangesAsync(cancellationToken);
            return new(lines.Count - wrong.Count, wrong);
        }
    }
}
