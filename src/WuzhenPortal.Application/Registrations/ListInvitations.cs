using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff looks who was invited to the current summit, and who answered.</summary>
public static partial class ListInvitations
{
    /// <summary>Invitations on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Longest search, in characters.</summary>
    public const int SearchLength = 200;

    /// <param name="Search">Part of the address or the name.</param>
    /// <param name="Page">1 for the first.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query(InvitationState? State, string? Search, int Page) : IQuery<Result>;

    /// <param name="Counts">By state, of those that fit the search; states without any are missing.</param>
    /// <param name="Due">How many can be reminded now.</param>
    /// <param name="Categories">To which people can be invited.</param>
    /// <param name="IsEmpty">Whether nobody was invited yet.</param>
    public sealed record Result(
        IReadOnlyList<Row> Rows, IReadOnlyDictionary<InvitationState, int> Counts, int Pages, int Due, IReadOnlyList<ListRegistrations.Choice> Categories, bool IsEmpty);

    /// <param name="Reference">Of the registration for which it was accepted.</param>
    public sealed record Row(
        int Version, string Email, string? Name, LocalizedText Category, string LanguageCode, bool SkipsReview, InvitationState State, DateTimeOffset InvitedAt, DateTimeOffset RemindedAt,
        DateTimeOffset? AnsweredAt, DateTimeOffset ExpiresAt, string? Reference, RegistrationStatus? Status);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.State).IsInEnum();
            RuleFor(query => query.Search).MaximumLength(SearchLength);
        }
    }

    internal sealed partial class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var all = db.RegistrationInvitations.AsNoTracking().Where(invitation => db.Summits.Of(null).Any(summit => summit.Id == invitation.SummitId));
            var word = query.Search?.Trim();
            var found = string.IsNullOrEmpty(word) ? all : Fit(all, $"%{Special().Replace(word, """\$0""")}%");
            var counts = new Dictionary<InvitationState, int>();
            foreach (var state in Enum.GetValues<InvitationState>())
            {
                counts[state] = await In(found, state, now).CountAsync(cancellationToken);
            }

            found = query.State is { } only ? In(found, only, now) : found;
            var total = query.State is { } counted ? counts[counted] : counts.Values.Sum();
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var rows = await (
                from invitation in found.OrderByDescending(invitation => invitation.Id).Skip((Math.Clamp(query.Page, 1, pages) - 1) * PageSize).Take(PageSize)
                join registration in db.Registrations on invitation.RegistrationId equals registration.Id into registrations
                from registration in registrations.DefaultIfEmpty()
                orderby invitation.Id descending
                select new { Invitation = invitation, Category = invitation.Category!.Name, Reference = registration.SubmittedAt == null ? null : registration.Reference, Status = (RegistrationStatus?)registration.Status })
                .ToListAsync(cancellationToken);
            return new(
                rows.ConvertAll(row => Line(row.Invitation, row.Category, row.Reference, row.Status, now)), counts, pages, await RemindInvited.Due(db, now).CountAsync(cancellationToken),
                await db.Categories().Where(category => !category.IsArchived).OrderBy(category => category.Position).Select(category => new ListRegistrations.Choice(category.Code, category.Name))
                    .ToListAsync(cancellationToken),
                total == 0 && !await all.AnyAsync(cancellationToken));
        }

        private static IQueryable<RegistrationInvitation> Fit(IQueryable<RegistrationInvitation> invitations, string pattern) =>
            invitations.Where(invitation => EF.Functions.Like(invitation.Email, pattern, """\""") || EF.Functions.Like(invitation.Addressee, pattern, """\"""));

        /// <summary>What means something else than itself to LIKE.</summary>
        [GeneratedRegex("""[%_\[\\]""")]
        private static partial Regex Special();

        private static IQueryable<RegistrationInvitation> In(IQueryable<RegistrationInvitation> invitations, InvitationState state, DateTimeOffset now) => state switch
        {
            InvitationState.Accepted => invitations.Where(invitation => invitation.AccountId != null),
            InvitationState.Declined => invitations.Where(invitation => invitation.AccountId == null && invitation.DeclinedAt != null),
            InvitationState.Pending => invitations.Where(invitation => invitation.AccountId == null && invitation.DeclinedAt == null && invitation.ExpiresAt > now),
            _ => invitations.Where(invitation => invitation.AccountId == null && invitation.DeclinedAt == null && invitation.ExpiresAt <= now),
        };

        private static Row Line(RegistrationInvitation invitation, LocalizedText category, string? reference, RegistrationStatus? status, DateTimeOffset now) => new(
            invitation.Version, invitation.Email, invitation.Addressee, category, invitation.LanguageCode, invitation.SkipsReview, invitation.StateAt(now), invitation.InvitedAt, invitation.RemindedAt,
            invitation.KeptSince ?? invitation.DeclinedAt, invitation.ExpiresAt, reference, status);
    }
}
