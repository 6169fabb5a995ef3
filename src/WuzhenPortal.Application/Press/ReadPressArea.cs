using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist opens the press area; anybody else learns how to be accredited.</summary>
public static class ReadPressArea
{
    private const int MostArticles = 4;

    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <param name="Application">Where the sender's accreditation stands; null for somebody who never asked.</param>
    /// <param name="Inside">Null for everybody who is not accredited.</param>
    public sealed record Result(PressStanding Standing, PressApplication? Application, Area? Inside);

    /// <param name="Embargoes">What is held back until when.</param>
    /// <param name="Articles">Articles that the sender may read before everybody else; some of many.</param>
    /// <param name="OpenPools">Pools one can apply to now.</param>
    /// <param name="RunningInterviews">The sender's requests that somebody still has to answer.</param>
    /// <param name="OfferedInterviews">Of these, requests that the sender has to answer.</param>
    /// <param name="Devices">On the sender's equipment list.</param>
    public sealed record Area(IReadOnlyList<PressConference> Conferences, IReadOnlyList<ContactCard> Contacts, int OpenPools, int RunningInterviews, int OfferedInterviews, int Devices,
        IReadOnlyList<HeldBack> Embargoes, IReadOnlyList<HeldArticle> Articles);

    internal sealed class Handler(PortalDbContext db, PressClearance clearance, PressConferences conferences, DutyContacts duty, MediaShelf shelf, PressEmbargoes embargoes) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var standing = await clearance.OfSenderAsync(cancellationToken);
            if (standing == PressStanding.None)
            {
                return new(standing, await clearance.ApplicationAsync(cancellationToken), null);
            }

            var own = await clearance.AccreditedAsync(cancellationToken);
            var sight = await shelf.SightAsync(cancellationToken);
            var now = sight.Now;
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
                await db.EquipmentItems.CountAsync(item => item.RegistrationId == own.Id, cancellationToken),
                await embargoes.ListAsync(sight, cancellationToken),
                await embargoes.NextArticlesAsync(sight, MostArticles, cancellationToken)));
        }
    }
}
