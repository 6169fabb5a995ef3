using System.Net;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Ground;

/// <summary>What holds for every page that a visitor may read.</summary>
public static class ReadingAssertions
{
    /// <summary>Opens an address such as <c>/news</c> in all six languages: each answers in its own, with its direction, one heading, title and description, and no text key in place of words.</summary>
    public static async Task ShouldBeReadableInEveryLanguage(this HttpClient visitor, string path)
    {
        foreach (var language in Language.All)
        {
            var page = await visitor.GetPage($"/{language.Segment}{path}");
            page.Status.ShouldBe(HttpStatusCode.OK, $"{language.Segment}{path}");
            page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language.Code);
            page.Document.DocumentElement.GetAttribute("dir").ShouldBe(language.Direction);
            page.Document.QuerySelectorAll("h1").Length.ShouldBe(1, $"{language.Segment}{path}");
            page.One("h1").TextContent.Trim().ShouldNotBeEmpty();
            page.Document.Title.ShouldNotBeNullOrWhiteSpace();
            page.One("meta[name=description]").GetAttribute("content").ShouldNotBeNullOrWhiteSpace();
            page.One("link[rel=canonical]").GetAttribute("href").ShouldBe($"http://localhost/{language.Segment}{path}");
            page.Html.ShouldNotMatch(@"\b(News|Expo|Publications|Press|Portal)\.[A-Z][A-Za-z]+", $"{language.Segment}{path} shows a text key");
        }
    }

    /// <summary>The address answers 404, in the language of the address.</summary>
    public static async Task ShouldNotExist(this HttpClient visitor, string path)
    {
        var page = await visitor.GetPage($"/fr{path}");
        page.Status.ShouldBe(HttpStatusCode.NotFound, path);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("fr");
        page.One("h1").TextContent.ShouldBe("Cette page n’existe pas");
    }
}
