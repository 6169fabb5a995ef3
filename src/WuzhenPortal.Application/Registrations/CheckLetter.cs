using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Somebody who holds a letter, a consulate above all, asks whether it is true. Nothing about the person is told.</summary>
public static class CheckLetter
{
    [Public]
    public sealed record Query(string Code) : IQuery<Result?>;

    /// <param name="Until">Since when it counts no more; null where it does, or where its registration lost the approval.</param>
    public sealed record Result(string Serial, LetterState State, DateTimeOffset IssuedAt, DateTimeOffset? Until, LocalizedText Summit, DateOnly StartsOn, DateOnly EndsOn);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result?>
    {
        public async Task<Result?> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await (
                from letter in db.InvitationLetters.AsNoTracking()
                join registration in db.Registrations on letter.RegistrationId equals registration.Id
                join summit in db.Summits on letter.SummitId equals summit.Id
                where letter.Code == query.Code
                select new { letter.Serial, letter.IssuedAt, letter.ReplacedAt, letter.RevokedAt, registration.Status, summit.Name, summit.StartsOn, summit.EndsOn })
                .SingleOrDefaultAsync(cancellationToken);
            return found is null ? null : new(
                found.Serial, InvitationLetter.StateOf(found.Status, found.ReplacedAt, found.RevokedAt), found.IssuedAt, found.RevokedAt ?? found.ReplacedAt, found.Name, found.StartsOn, found.EndsOn);
        }
    }
}
