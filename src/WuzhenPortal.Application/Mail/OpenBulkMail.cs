using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff look at a mail to many: before it goes for the second time, afterwards at how far it is.</summary>
public static class OpenBulkMail
{
    private const int SampleSize = 10;

    [Requires(Permission.ManageMail)]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="Category">What the category of those that it goes to is called; null for any.</param>
    /// <param name="Sample">Some of those it goes to.</param>
    /// <param name="Languages">In which language how many read it; more than one line where it falls back.</param>
    /// <param name="Progress">Its messages by state; empty before it is confirmed.</param>
    /// <param name="HeldUntil">Until when it can be taken back; null when it cannot.</param>
    public sealed record Result(
        string Code, int Version, BulkMailStatus Status, Addressees Addressees, LocalizedText? Category, LocalizedText Subject, LocalizedText Text, int People, IReadOnlyList<Person> Sample, IReadOnlyList<Share> Languages,
        IReadOnlyDictionary<OutboxState, int> Progress, DateTimeOffset? ConfirmedAt, DateTimeOffset? HeldUntil, Guid Batch);

    public sealed record Person(string Reference, string Name, string LanguageCode);

    /// <param name="Asked">Language of the people.</param>
    /// <param name="Given">Language of the text that they get.</param>
    public sealed record Share(string Asked, string Given, int People);

    internal sealed class Handler(PortalDbContext db, BulkAudience audience, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var mail = await db.BulkMails.AsNoTracking().SingleOrDefaultAsync(mail => mail.Code == query.Code, cancellationToken) ?? throw new NotFound();
            var people = await audience.FrozenAsync(mail, cancellationToken);
            var progress = await db.OutboxMessages.AsNoTracking().Where(message => message.Batch == mail.Batch).Select(OutboxQueries.State).GroupBy(state => state)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            return new(
                mail.Code, mail.Version, mail.Status, mail.Addressees,
                await db.ParticipantCategories.Where(category => category.SummitId == mail.SummitId && category.Code == mail.Category).Select(category => category.Name).SingleOrDefaultAsync(cancellationToken), mail.Subject, mail.Text, mail.People,
                [.. people.Take(SampleSize).Select(person => new Person(person.Reference, person.Name, person.LanguageCode))],
                [.. people.GroupBy(person => person.LanguageCode).Select(group => new Share(group.Key, mail.Text.In(group.Key).LanguageCode, group.Count())).OrderByDescending(share => share.People)],
                progress, mail.ConfirmedAt, mail.IsHeldAt(now) ? mail.ConfirmedAt + BulkMail.Held : null, mail.Batch);
        }
    }
}
