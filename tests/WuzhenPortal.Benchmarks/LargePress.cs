using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Benchmarks;

/// <summary>What a press centre has gathered after years: ten thousand articles, fifty thousand items of media, four hundred albums.</summary>
internal static class LargePress
{
    public const int Articles = 10_000;

    public const int Media = 50_000;

    private const int Albums = 400;

    private const int Batch = 500;

    private static readonly string[] Topics = ["expo", "governance", "security", "ai", "youth", "culture", "cloud", "health", "cities", "commerce", "press", "water"];

    private static readonly string[] Photographers = ["Zhou Lan", "Anna Petrova", "Li Na", "Omar Haddad", "Lucía Gómez", "Jean Dubois", "Wang Wei", "Chinua Okafor"];

    public static async Task FillAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var summit = await db.Summits.Where(summit => summit.IsCurrent).Select(summit => summit.Id).SingleAsync();
        var (random, now) = (new Random(7), DateTimeOffset.UtcNow);
        await AddAsync(db, Articles, Batch, number => Article(summit, number, random, now));
        await AddAsync(db, Media, Batch, number => Item(summit, number, random, now));
        // Only the portal's own drawing makes a picture ready; these have no files.
        await db.MediaItems.ExecuteUpdateAsync(items => items.SetProperty(item => item.State, MediaState.Ready).SetProperty(item => item.Drawn, "320,640,1280"));
        var ids = await db.MediaItems.OrderBy(item => item.Id).Select(item => item.Id).ToListAsync();
        await AddAsync(db, Albums, Batch / 50, number => Album(summit, number, ids, now));
    }

    public static string SlugOf(int number) => $"article-{number}";

    private static async Task AddAsync<TRoot>(PortalDbContext db, int count, int batch, Func<int, TRoot> make)
        where TRoot : class
    {
        for (var number = 0; number < count; number += batch)
        {
            db.AddRange(Enumerable.Range(number, Math.Min(batch, count - number)).Select(make));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Of a hundred: eighty published, five withdrawn, three under embargo, two scheduled, two in review, eight drafts. Twenty-five come out a day.</summary>
    private static NewsArticle Article(long summit, int number, Random random, DateTimeOffset now)
    {
        var languages = (number % 10) switch
        {
            < 4 => null,
            < 7 => new[] { "en", "zh-Hans" },
            < 9 => ["en", "zh-Hans", "ru", "ar"],
            _ => ["zh-Hans"],
        };
        var article = new NewsArticle(
            summit, SlugOf(number), InventedText.Of(random, 8, languages), InventedText.Of(random, 20, languages),
            LocalizedText.Of(InventedText.Of(random, 250, languages).All.Select(text => KeyValuePair.Create(text.Key, (string?)Paragraphs(text.Value)))));
        article.FileUnder([Topics[random.Next(Topics.Length)], Topics[random.Next(3)]]);
        article.SignedBy(null);
        var published = now.AddMinutes(-60 * 24 / 25.0 * (Articles - number));
        switch (number % 100)
        {
            case < 8:
                break;
            case < 10:
                article.HandIn();
                break;
            case < 12:
                article.Publish(now.AddDays(1 + (number % 30)));
                break;
            case < 15:
                article.Publish(now.AddDays(1 + (number % 30)), now.AddDays(-1));
                break;
            case < 20:
                article.Publish(published);
                article.Withdraw(now);
                break;
            default:
                article.Publish(published);
                article.Pin(number % 4000 == 99);
                break;
        }

        return article;
    }

    private static string Paragraphs(string text) => string.Join("\n\n", text.Chunk(400).Select((letters, part) => (part % 4 == 1 ? "## " : "") + new string(letters)));

    private static MediaItem Item(long summit, int number, Random random, DateTimeOffset now)
    {
        string[] languages = number % 3 == 0 ? ["en", "zh-Hans", "fr", "ru", "es", "ar"] : ["en", "zh-Hans"];
        var format = number % 50 == 0 ? MediaFormat.Pdf : MediaFormat.Jpeg;
        var content = new MediaContent($"WZ{number:00000}.{(format == MediaFormat.Pdf ? "pdf" : "jpg")}", format, 4_000_000 + number, $"{number:x64}", format == MediaFormat.Pdf ? 0 : 4000, format == MediaFormat.Pdf ? 0 : 3000);
        var item = new MediaItem(summit, RandomCode.Of(MediaItem.CodeLength), content, null, now.AddMinutes(-10 * (Media - number)));
        var photographer = Photographers[random.Next(Photographers.Length)];
        item.Describe(
            InventedText.Of(random, 6, languages), InventedText.Of(random, 20, languages), number % 40 == 1 ? LocalizedText.Empty : InventedText.Of(random, 10, languages),
            LocalizedText.Of("en", $"{photographer} / Wuzhen Summit"), photographer, DateOnly.FromDateTime(now.AddMinutes(-10 * (Media - number)).UtcDateTime));
        item.File(isLogo: number % 100 == 7, MediaLicence.PressWithCredit, [], null);
        if (number % 40 != 1)
        {
            item.Hold(number % 200 == 3 ? now.AddDays(1 + (number % 30)) : null);
            if (number % 20 != 5)
            {
                item.Publish();
            }

            if (number % 60 == 11)
            {
                item.Withdraw();
            }
        }

        return item;
    }

    /// <summary>A hundred items each; every fiftieth album waits for its time. What is left lies in none.</summary>
    private static MediaAlbum Album(long summit, int number, List<long> ids, DateTimeOffset now)
    {
        var album = new MediaAlbum(summit, $"album-{number}", LocalizedText.Of([new("en", $"Album {number}"), new("zh-Hans", $"相册{number}")]), now);
        album.Add(ids.Skip(number * (Media / Albums)).Take(100));
        album.Show(isPublished: true, number % 50 == 49 ? now.AddDays(3) : null);
        return album;
    }
}
