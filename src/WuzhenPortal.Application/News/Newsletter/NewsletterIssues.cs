using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>What the mails of the newsletter are made of: articles that are public at this moment, by when they came out.</summary>
internal sealed class NewsletterIssues(PortalDbContext db, NewsMarkdown markdown)
{
    /// <summary>Articles in one mail, the newest; the button below them leads to all.</summary>
    public const int MostItems = 20;

    /// <summary>What was noted later than this long ago waits for the next mail: another node may be about to commit something that it noted before.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    /// <summary>What the mails of one issue have in common, on whichever node they are made.</summary>
    public static Guid KeyOf(NewsletterFrequency frequency, string languageCode, DateTimeOffset at) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{frequency} {languageCode} {at.UtcTicks}")).AsSpan(0, 16));

    /// <summary>Public now, and came out (or broke) after one moment and until another; the newest first.</summary>
    public async Task<IReadOnlyList<Piece>> BetweenAsync(DateTimeOffset after, DateTimeOffset until, bool isBreaking, DateTimeOffset now, CancellationToken cancel)
    {
        var summit = await db.Summits.IdOfAsync(null, cancel);
        var appearances = isBreaking
            ? db.NewsAppearances.Where(appearance => appearance.BreakingAt > after && appearance.BreakingAt <= until)
            : db.NewsAppearances.Where(appearance => appearance.At > after && appearance.At <= until);
        var readable = db.NewsArticles.AsNoTracking().Readable(summit, now);
        readable = isBreaking ? readable.Where(article => article.BreakingUntil > now) : readable;
        var found = await readable.Join(appearances, article => article.Id, appearance => appearance.ArticleId, (article, appearance) => new
        {
            appearance.LanguageCode,
            At = isBreaking ? appearance.BreakingAt!.Value : appearance.At,
            article.Slug,
            Title = article.PublicTitle,
            Summary = article.PublicSummary,
            Body = article.PublicBody,
            article.Tags,
            article.PublishedAt,
        }).ToListAsync(cancel);
        return [.. found.Where(piece => piece.Title[piece.LanguageCode] is not null).OrderByDescending(piece => piece.PublishedAt).Select(piece => new Piece(
            piece.LanguageCode, piece.At, [.. piece.Tags], new MailItem(piece.Title[piece.LanguageCode]!, Teaser(piece.Summary, piece.Body, piece.LanguageCode), $"/news/{piece.Slug}")))];
    }

    private string Teaser(LocalizedText summary, LocalizedText body, string languageCode) =>
        summary[languageCode] ?? (body[languageCode] is { } text ? markdown.FirstParagraph(text) : "");

    /// <summary>An article in one of its languages.</summary>
    /// <param name="At">When it came out, or broke.</param>
    internal sealed record Piece(string LanguageCode, DateTimeOffset At, IReadOnlyList<string> Topics, MailItem Item)
    {
        /// <summary>Whether a reader wants it who has seen everything until a moment.</summary>
        public bool IsFor(string languageCode, ICollection<string> topics, DateTimeOffset seenUntil) =>
            LanguageCode == languageCode && At > seenUntil && (topics.Count == 0 || Topics.Any(topics.Contains));
    }
}
