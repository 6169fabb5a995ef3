using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search;

/// <summary>Somebody of the staff looks for something in the areas of the back office that are open to the person. Asks the database itself, as each area's own list does.</summary>
public static class SearchDesk
{
    /// <summary>What is typed beyond this is passed over, in characters.</summary>
    public const int TextLength = SearchWish.Length;

    private const int Most = 10;

    private const int MostWords = 8;

    [SignedIn]
    public sealed record Query(string? Text) : IQuery<Result>;

    /// <summary>An area is null where the reader has no permission for it.</summary>
    public sealed record Result(
        Area<Registration>? Registrations, Area<Person>? People, Area<Article>? Articles, Area<Part>? Agenda, Area<Medium>? Media, Area<Book>? Publications, Area<Leaf>? Information)
    {
        public int Total => new[] { Registrations?.Total, People?.Total, Articles?.Total, Agenda?.Total, Media?.Total, Publications?.Total, Information?.Total }.Sum() ?? 0;
    }

    /// <param name="Total">How many there are; fewer are shown where they are many.</param>
    public sealed record Area<TRow>(int Total, IReadOnlyList<TRow> Rows);

    public sealed record Registration(string Reference, string? FamilyName, string? GivenName, string? NativeName, string? Organisation, RegistrationStatus Status);

    public sealed record Person(string Code, string Name, string Email);

    /// <param name="IsPublic">Whether readers see it now.</param>
    public sealed record Article(string Slug, LocalizedText Title, NewsStatus Status, bool IsPublic);

    /// <param name="Kind">A session, a sub-forum or a speaker of the working draft.</param>
    public sealed record Part(SearchKind Kind, string Slug, LocalizedText Title);

    public sealed record Medium(string Code, LocalizedText Title, string FileName, MediaStatus Status);

    public sealed record Book(string Slug, LocalizedText Title, PublicationState State);

    /// <summary>A page of practical information.</summary>
    public sealed record Leaf(string Slug, LocalizedText Title, bool IsPublished);

    internal sealed class Handler(PortalDbContext db, MediaDesk media, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var may = await user.PermissionsAsync(cancellationToken);
            if (may.Count == 0)
            {
                throw new Forbidden();
            }

            var text = query.Text is { Length: > TextLength } ? query.Text[..TextLength] : query.Text;
            var words = SearchKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            return new(
                may.Contains(Permission.ReadRegistrations) ? await RegistrationsAsync(summit, text, words, cancellationToken) : null,
                may.Contains(Permission.ManagePeople) ? await PeopleAsync(words, cancellationToken) : null,
                may.Contains(Permission.EditNews) ? await ArticlesAsync(summit, words, cancellationToken) : null,
                may.Contains(Permission.EditAgenda) ? await AgendaAsync(summit, words, cancellationToken) : null,
                may.Contains(Permission.EditMedia) ? await MediaAsync(text, words, cancellationToken) : null,
                may.Contains(Permission.EditPublications) ? await PublicationsAsync(summit, words, cancellationToken) : null,
                may.Contains(Permission.EditInformation) ? await InformationAsync(words, cancellationToken) : null);
        }

        private async Task<Area<Registration>> RegistrationsAsync(long summit, string? text, List<string> words, CancellationToken cancel) => words.Count == 0 ? new(0, []) : await TakeAsync(
            new RegistrationQueue(RegistrationReference.Parse(text) ?? string.Join(' ', words)).InAnyStatus(db.Registrations.AsNoTracking(), summit)
                .OrderBy(registration => registration.SortName).ThenBy(registration => registration.Id)
                .Select(registration => new Registration(registration.Reference, registration.FamilyName, registration.GivenName, registration.NativeName, registration.Organisation, registration.Status)),
            cancel);

        private async Task<Area<Person>> PeopleAsync(List<string> words, CancellationToken cancel)
        {
            var found = db.Users.AsNoTracking().Where(_ => words.Count > 0);
            foreach (var word in words)
            {
                var address = word.ToUpperInvariant();
                found = found.Where(account => account.SearchName.Contains(word) || account.NormalizedEmail!.Contains(address));
            }

            return await TakeAsync(found.OrderBy(account => account.SearchName).ThenBy(account => account.Id).Select(account => new Person(account.Code, account.DisplayName, account.Email!)), cancel);
        }

        private async Task<Area<Article>> ArticlesAsync(long summit, List<string> words, CancellationToken cancel)
        {
            var now = clock.GetUtcNow();
            var found = db.NewsArticles.AsNoTracking().Where(article => article.SummitId == summit && words.Count > 0);
            foreach (var word in words)
            {
                found = found.Where(article => article.SearchText.Contains(word));
            }

            // What readers do not see comes first: the rest they find themselves.
            return await TakeAsync(
                found.OrderBy(article => article.Status == NewsStatus.Published && article.PublishedAt <= now).ThenByDescending(article => article.Id)
                    .Select(article => new Article(article.Slug, article.Title, article.Status, article.Status == NewsStatus.Published && article.PublishedAt <= now)),
                cancel);
        }

        /// <summary>A working draft has some hundred parts; no database folds the titles that people write in several languages.</summary>
        private async Task<Area<Part>> AgendaAsync(long summit, List<string> words, CancellationToken cancel)
        {
            if (words.Count == 0)
            {
                return new(0, []);
            }

            var sessions = await db.Sessions.AsNoTracking().Where(session => session.SummitId == summit).OrderBy(session => session.Slug).Select(session => new Part(SearchKind.Session, session.Slug, session.Title)).ToListAsync(cancel);
            var forums = await db.SubForums.AsNoTracking().Where(forum => forum.SummitId == summit).OrderBy(forum => forum.Slug).Select(forum => new Part(SearchKind.SubForum, forum.Slug, forum.Name)).ToListAsync(cancel);
            var speakers = await db.Speakers.AsNoTracking().Where(speaker => speaker.SummitId == summit).OrderBy(speaker => speaker.Slug).Select(speaker => new Part(SearchKind.Speaker, speaker.Slug, speaker.Name)).ToListAsync(cancel);
            return Take(sessions.Concat(forums).Concat(speakers).Where(
                part => Has(words, [part.Slug, .. part.Title.All.Values, Persistence.Names.Pinyin.Spell(part.Kind == SearchKind.Speaker ? part.Title["zh-Hans"] : null)])));
        }

        /// <summary>What readers do not see comes first.</summary>
        private async Task<Area<Medium>> MediaAsync(string? text, List<string> words, CancellationToken cancel) => words.Count == 0 ? new(0, []) : await TakeAsync(
            media.Items().AsNoTracking().WithWords(text).OrderBy(item => item.Status == MediaStatus.Published).ThenByDescending(item => item.Id)
                .Select(item => new Medium(item.Code, item.Title, item.FileName, item.Status)),
            cancel);

        /// <summary>A summit has some dozens; see <see cref="AgendaAsync"/>.</summary>
        private async Task<Area<Book>> PublicationsAsync(long summit, List<string> words, CancellationToken cancel)
        {
            var now = clock.GetUtcNow();
            var all = words.Count == 0 ? [] : await db.Publications.AsNoTracking().Where(publication => publication.SummitId == summit).OrderByDescending(publication => publication.Id)
                .Select(one => new { one.Slug, one.Title, one.Abstract, one.Publisher, one.IsDraft, one.IsAnnounced, one.AwaitsLaunch, one.EmbargoUntil }).ToListAsync(cancel);
            return Take(all.Where(one => Has(words, [one.Slug, .. one.Title.All.Values, .. one.Publisher.All.Values, .. one.Abstract.All.Values]))
                .Select(one => new Book(one.Slug, one.Title, ListShelf.StateOf(one.IsDraft, one.IsAnnounced, one.AwaitsLaunch || one.EmbargoUntil > now)))
                .OrderBy(book => book.State == PublicationState.Published));
        }

        private async Task<Area<Leaf>> InformationAsync(List<string> words, CancellationToken cancel)
        {
            var all = words.Count == 0 ? [] : await db.InformationPages.AsNoTracking().OrderBy(page => page.IsPublished).ThenBy(page => page.Position)
                .Select(page => new { page.Slug, page.Title, page.Summary, page.Body, page.IsPublished }).ToListAsync(cancel);
            return Take(all.Where(page => Has(words, [page.Slug, .. page.Title.All.Values, .. page.Summary.All.Values, .. page.Body.All.Values])).Select(page => new Leaf(page.Slug, page.Title, page.IsPublished)));
        }

        private static bool Has(List<string> words, IEnumerable<string?> texts)
        {
            var key = SearchKey.Of([.. texts]);
            return words.TrueForAll(word => key.Contains(word, StringComparison.Ordinal));
        }

        private static Area<TRow> Take<TRow>(IEnumerable<TRow> found)
        {
            List<TRow> all = [.. found];
            return new(all.Count, [.. all.Take(Most)]);
        }

        private static async Task<Area<TRow>> TakeAsync<TRow>(IQueryable<TRow> found, CancellationToken cancel)
        {
            var rows = await found.Take(Most).ToListAsync(cancel);
            return new(rows.Count < Most ? rows.Count : await found.CountAsync(cancel), rows);
        }
    }
}
