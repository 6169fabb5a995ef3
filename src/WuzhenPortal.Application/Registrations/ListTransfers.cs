using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar sees between whom a place passed, or is about to.</summary>
public static class ListTransfers
{
    [Requires(Permission.ReadRegistrations)]
    public sealed record Query(string Reference) : IQuery<IReadOnlyList<Line>>;

    /// <param name="IsGiven">Whether it is this registration's place; else it is the substitute.</param>
    /// <param name="Name">Of the substitute, as the giver typed it.</param>
    /// <param name="Other">Reference of the other's registration; null before there is one that was handed in.</param>
    /// <param name="Accepted">Whether the substitute accepted.</param>
    public sealed record Line(bool IsGiven, string Name, string? Other, bool Accepted, DateTimeOffset OfferedAt, DateTimeOffset? CompletedAt, DateTimeOffset? EndedAt, TransferEnd? Because);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, IReadOnlyList<Line>>
    {
        public async Task<IReadOnlyList<Line>> Handle(Query query, CancellationToken cancellationToken)
        {
            var opened = await db.DeskRegistrationAsync(query.Reference, cancellationToken);
            var found = await db.PlaceTransfers.AsNoTracking()
                .Select(transfer => new { Transfer = transfer, Invitation = db.RegistrationInvitations.FirstOrDefault(invitation => invitation.Id == transfer.InvitationId) })
                .Where(found => found.Transfer.RegistrationId == opened.Id || found.Transfer.SubstituteId == opened.Id || (found.Invitation != null && found.Invitation.RegistrationId == opened.Id))
                .OrderBy(found => found.Transfer.Id)
                .Select(found => new
                {
                    found.Transfer,
                    Accepted = found.Invitation != null && found.Invitation.AccountId != null,
                    Substitute = db.Registrations.Where(other => (other.Id == found.Transfer.SubstituteId || (found.Invitation != null && other.Id == found.Invitation.RegistrationId)) && other.SubmittedAt != null)
                        .Select(other => other.Reference).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);
            return [.. found.Select(line =>
            {
                var isGiven = line.Transfer.RegistrationId == opened.Id;
                return new Line(
                    isGiven, line.Transfer.Name, isGiven ? line.Substitute : line.Transfer.Reference, line.Accepted, line.Transfer.OfferedAt, line.Transfer.CompletedAt, line.Transfer.EndedAt, line.Transfer.EndedBecause);
            })];
        }
    }
}
