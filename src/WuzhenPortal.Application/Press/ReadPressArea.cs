using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist opens the press area; anybody else learns how to be accredited.</summary>
public static class ReadPressArea
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <param name="Application">Where the sender's accreditation stands; null for somebody who never asked.</param>
    /// <param name="Inside">Null for everybody who is not accredited.</param>
    public sealed record Result(PressStanding Standing, PressApplication? Application, Area? Inside);

    /// <param name="OpenPools">Pools one can apply to now.</param>
    /// <param name="RunningInterviews">The sender's requests that somebody still has to answer.</param>
    /// <param name="OfferedInterviews">Of these, requests that the sender has to answer.</param>
    /// <param name="Devices">On the sender's equipment list.</param>
    public sealed record Area(IReadOnlyList<PressConference> Conferences, IReadOnlyList<ContactCard> Contacts, int OpenPools, int RunningInterviews, int OfferedInterviews, int Devices);

    internal sealed class Handler(PortalDbContext db, PressClearance clearance, PressConferences conferences, DutyContacts duty, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var standing = await clearance.OfSenderAsync(cancellationToken);
            if (standing == PressStanding.None)
            {
                return new(standing, await clearance.ApplicationAsync(cancellationToken), null);
            }

            var own = await clearance.AccreditedAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var interviews = await db.InterviewRequests.Where(request => request.RegistrationId == own.Id).GroupBy(request => request.Status)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            var offered = interviews.GetValueOrDefault(InterviewStatus.Offered);
            return new(standing, new(own.Reference, own.Status), new(
                await conferences.ListAsync(cancellationToken),
                (await duty.ListAsync(cancellationToken)).Cards,
                await db.PressPools.CountAsync(
                    pool => pool.SummitId == own.SummitId && pool.CalledOffAt == null && pool.DecidedAt == null && pool.OpensAt <= now && pool.ClosesAt > now, cancellationToken),
                interviews.GetValueOrDefault(InterviewStatus.Asked) + interviews.GetValueOrDefault(InterviewStatus.PassedOn) + offered,
                offered,
                await db.EquipmentItems.CountAsync(item => item.RegistrationId == own.Id, cancellationToken)));
        }
    }
}
