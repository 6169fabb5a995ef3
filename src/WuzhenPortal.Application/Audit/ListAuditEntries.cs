using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Audit;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Audit;

/// <summary>An administrator reads who did what to which record, the latest first.</summary>
public static partial class ListAuditEntries
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 50;

    /// <param name="Person">Code of an account; <see cref="Portal"/> for the portal itself.</param>
    /// <param name="Action">Name of a use case.</param>
    /// <param name="Subject">Kind of record.</param>
    /// <param name="Record">Part of what people call the record, in upper or lower case.</param>
    /// <param name="From">First day, in the summit's zone.</param>
    /// <param name="To">Last day, in the summit's zone.</param>
    /// <param name="Page">1 for the first. The pages are not counted: the log only grows.</param>
    [Requires(Permission.ReadAudit)]
    public sealed record Query(string? Person, string? Action, string? Subject, string? Record, DateOnly? From, DateOnly? To, int Page) : IQuery<Result>;

    /// <summary>Stands for the portal itself where a person would.</summary>
    public const string Portal = "portal";

    /// <param name="HasMore">Whether older ones follow.</param>
    /// <param name="People">Who has done anything so far.</param>
    /// <param name="Actions">What was done so far.</param>
    /// <param name="Subjects">To which kinds of record.</param>
    public sealed record Result(IReadOnlyList<Entry> Entries, bool HasMore, IReadOnlyList<Person> People, IReadOnlyList<string> Actions, IReadOnlyList<string> Subjects);

    public sealed record Person(string Code, string Name);

    /// <param name="By">Null for the portal itself.</param>
    /// <param name="Owner">Whose the record is, where it changed hands or is new.</param>
    public sealed record Entry(DateTimeOffset At, Person? By, string Action, string Subject, string SubjectName, Person? Owner, IReadOnlyList<Change> Changes);

    /// <param name="LanguageCode">Of a text in several languages, one of which changed.</param>
    /// <param name="IsPersonal">Only that it changed was kept.</param>
    public sealed record Change(string Property, string? LanguageCode, Value? Before, Value? After, bool IsPersonal);

    /// <param name="Written">As it was written down.</param>
    /// <param name="Name">Of the record that it stands for.</param>
    public sealed record Value(string Written, LocalizedText? Name);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Record).MaximumLength(200);
    }

    internal sealed partial class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken));
            var entries = await Found(query, zone).OrderByDescending(entry => entry.Id)
                .Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
            var shown = entries.Take(PageSize).ToList();
            var names = await AuditNames.OfAsync(db, shown, cancellationToken);
            return new(
                [.. shown.Select(entry => new Entry(entry.At, names.Actor(entry), entry.Action, entry.Subject, entry.SubjectName, names.Owner(entry), [.. entry.Changes.SelectMany(change => Read(change, names))]))],
                entries.Count > PageSize,
                await db.Users.AsNoTracking().Where(account => db.AuditEntries.Any(entry => entry.ActorId == account.Id)).OrderBy(account => account.SearchName)
                    .Select(account => new Person(account.Code, account.DisplayName)).ToListAsync(cancellationToken),
                await db.AuditEntries.Select(entry => entry.Action).Distinct().ToListAsync(cancellationToken),
                await db.AuditEntries.Select(entry => entry.Subject).Distinct().ToListAsync(cancellationToken));
        }

        private IQueryable<AuditEntry> Found(Query query, TimeZoneInfo zone)
        {
            var found = db.AuditEntries.AsNoTracking();
            found = query.Person switch
            {
                null or "" => found,
                Portal => found.Where(entry => entry.ActorId == null),
                var code => found.Where(entry => db.Users.Any(account => account.Id == entry.ActorId && account.Code == code)),
            };
            found = string.IsNullOrEmpty(query.Action) ? found : found.Where(entry => entry.Action == query.Action);
            found = string.IsNullOrEmpty(query.Subject) ? found : found.Where(entry => entry.Subject == query.Subject);
            var record = query.Record?.Trim();
            if (!string.IsNullOrEmpty(record))
            {
                // References and slugs are plain letters, which both databases compare without regard to case here.
                var part = $"%{Wildcards().Replace(record, @"\$0")}%";
                found = found.Where(entry => EF.Functions.Like(entry.SubjectName, part, @"\"));
            }

            if (query.From is { } from)
            {
                var start = zone.Instant(from, TimeOnly.MinValue);
                found = found.Where(entry => entry.At >= start);
            }

            if (query.To is { } to)
            {
                var end = zone.Instant(to.AddDays(1), TimeOnly.MinValue);
                found = found.Where(entry => entry.At < end);
            }

            return found;
        }

        /// <summary>A text in several languages becomes one change for each language that differs.</summary>
        private static IEnumerable<Change> Read(AuditChange change, AuditNames names)
        {
            if (change is { Before: null, After: null })
            {
                return [new(change.Property, null, null, null, IsPersonal: true)];
            }

            if (Text(change.Before) is { } before && Text(change.After) is { } after)
            {
                return Language.All.Where(language => before[language.Code] != after[language.Code])
                    .Select(language => new Change(change.Property, language.Code, Words(before, language), Words(after, language), IsPersonal: false));
            }

            return [new(change.Property, null, names.Read(change.Property, change.Before), names.Read(change.Property, change.After), IsPersonal: false)];
        }

        private static Value? Words(LocalizedText text, Language language) => text[language.Code] is { } words ? new(words, null) : null;

        /// <summary>What was stored as a text in several languages; an absent one counts as empty, anything else is none.</summary>
        private static LocalizedText? Text(string? stored)
        {
            if (stored is null)
            {
                return LocalizedText.Empty;
            }

            try
            {
                return stored.StartsWith('{') ? JsonSerializer.Deserialize<LocalizedText>(stored) : null;
            }
            catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
            {
                // A very long value is kept shortened, and then is no whole object.
                return null;
            }
        }

        [GeneratedRegex(@"[\\%_\[]")]
        private static partial Regex Wildcards();
    }
}
