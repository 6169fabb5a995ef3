using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>What a mail to many can be addressed by, whom it would reach now, and those written before.</summary>
public static class ReadBulkChoices
{
    private const int Latest = 20;

    [Requires(Permission.ManageMail)]
    public sealed record Query(Addressees Addressees) : IQuery<Result>;

    /// <param name="Counts">Registrations by status.</param>
    /// <param name="People">How many it would reach.</param>
    /// <param name="Names">Some of them.</param>
    public sealed record Result(
        IReadOnlyDictionary<RegistrationStatus, int> Counts, IReadOnlyList<Choice> Categories, IReadOnlyList<string> Nationalities, int People, IReadOnlyList<string> Names, IReadOnlyList<Earlier> Written);

    public sealed record Choice(string Code, LocalizedText Name);

    public sealed record Earlier(string Code, LocalizedText Subject, BulkMailStatus Status, int People, DateTimeOffset WrittenAt);

    internal sealed class Handler(PortalDbContext db, BulkAudience audience) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var registrations = db.Registrations.AsNoTracking().Where(registration => registration.SummitId == summit);
            var people = await audience.OfAsync(summit, query.Addressees, cancellationToken);
            return new(
                await registrations.GroupBy(registration => registration.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
                await db.ParticipantCategories.AsNoTracking().Where(category => category.SummitId == summit).OrderBy(category => category.Position).Select(category => new Choice(category.Code, category.Name)).ToListAsync(cancellationToken),
                await registrations.Where(registration => registration.Nationality != null).Select(registration => registration.Nationality!).Distinct().ToListAsync(cancellationToken),
                people.Count, [.. people.Take(5).Select(person => person.Name)],
                await db.BulkMails.AsNoTracking().Where(mail => mail.SummitId == summit).OrderByDescending(mail => mail.Id).Take(Latest)
                    .Select(mail => new Earlier(mail.Code, mail.Subject, mail.Status, mail.People, mail.WrittenAt)).ToListAsync(cancellationToken));
        }
    }
}
