using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Benchmarks;

/// <summary>Something that a reader or an editor opens.</summary>
/// <param name="IsDesk">Whether only the staff may.</param>
internal sealed record PressLook(string Name, string Path, bool IsDesk = false);

/// <summary>What is opened of the press centre, the news and search.</summary>
internal static class PressLooks
{
    public static async Task<IReadOnlyList<PressLook>> AllAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var items = scope.ServiceProvider.GetRequiredService<PortalDbContext>().MediaItems.Where(item => item.Status == MediaStatus.Published && item.EmbargoedUntil == null);
        var picture = await items.Where(item => item.Kind == MediaKind.Photo).OrderBy(item => item.Id).Skip(LargePress.Media / 2).Select(item => item.Code).FirstAsync();
        return
        [
            new("front page", "/en"),
            new("news, first page", "/en/news"),
            new("news, page 700", "/en/news?page=700"),
            new("news in Chinese, page 400", "/zh/news?page=400"),
            new("news of a topic", "/en/news?topic=health"),
            new("an article", $"/en/news/{LargePress.SlugOf(5020)}"),
            new("an article in Arabic", $"/ar/news/{LargePress.SlugOf(7020)}"),
            new("Atom feed", "/en/news/feed.atom"),
            new("JSON feed of a topic, in Chinese", "/zh/news/feed.json?topic=health"),
            new("sitemap of news", "/news-sitemap.xml"),
            new("sitemap of everything", "/sitemap.xml"),
            new("press centre", "/en/press"),
            new("gallery, first page", "/en/press/media"),
            new("gallery, page 1000", "/en/press/media?page=1000"),
            new("gallery, last page", "/en/press/media?page=9999"),
            new("gallery, a photographer searched", "/en/press/media?q=anna+petrova"),
            new("gallery, one file searched", "/en/press/media?q=wz31337"),
            new("a picture", $"/en/press/media/{picture}"),
            new("an album of a hundred", "/en/press/albums/album-77"),
            new("suggestions, two letters", "/en/search/suggestions?q=br"),
            new("suggestions, four letters", "/en/search/suggestions?q=brid"),
            new("suggestions by pinyin", "/en/search/suggestions?q=wangwe"),
            new("search, a frequent word", "/en/search?q=bridge1"),
            new("search, three words", "/en/search?q=bridge1+cloud2+signal3"),
            new("search, Chinese, four signs", "/zh/search?q=%E6%95%B0%E5%AD%97%E7%BB%8F%E6%B5%8E"),
            new("search, Chinese, two signs", "/zh/search?q=%E7%BB%8F%E6%B5%8E"),
            new("search, Arabic", "/ar/search?q=%D8%A7%D9%82%D8%AA%D8%B5%D8%A7%D8%AF3"),
            new("search, Russian", "/ru/search?q=%D1%8D%D0%BA%D0%BE%D0%BD%D0%BE%D0%BC1"),
            new("search, pinyin of a speaker", "/en/search?q=wangwei"),
            new("search, a word with a slip", "/en/search?q=brigde1"),
            new("news desk, first page", "/en/organise/news", IsDesk: true),
            new("news desk, page 400", "/en/organise/news?page=400", IsDesk: true),
            new("news desk, withdrawn ones", "/en/organise/news?state=Withdrawn", IsDesk: true),
            new("news desk, searched", "/en/organise/news?q=bridge1+cloud2", IsDesk: true),
            new("an article opened by its editor", $"/en/organise/news/{LargePress.SlugOf(5020)}", IsDesk: true),
            new("media desk, first page", "/en/organise/media", IsDesk: true),
            new("media desk, page 500", "/en/organise/media?page=500", IsDesk: true),
            new("media desk, searched in two words", "/en/organise/media?q=petrova+bridge1", IsDesk: true),
            new("media desk, one file searched", "/en/organise/media?q=wz31337", IsDesk: true),
            new("media desk, of a month", "/en/organise/media?from=2026-06-01&to=2026-06-30", IsDesk: true),
            new("media desk, without an alternative text", "/en/organise/media?without=AltText", IsDesk: true),
            new("media desk, in no album", "/en/organise/media?without=Album", IsDesk: true),
            new("media desk, of one album", "/en/organise/media?album=album-77", IsDesk: true),
            new("albums at the desk", "/en/organise/media/albums", IsDesk: true),
            new("search of the staff", "/en/organise/search?q=bridge1", IsDesk: true),
        ];
    }
}
