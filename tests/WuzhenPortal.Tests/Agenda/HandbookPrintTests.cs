using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Web.Pages.Agenda;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>The handbook as a printed document: every word of it can be searched, in every language.</summary>
public sealed class HandbookPrintTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("en", "Contents", "Sub-forums", "Digital Economy Forum", "Opening Ceremony", "Press centre")]
    [InlineData("zh", "目录", "分论坛", "数字经济论坛", "“互联网之光”博览会开幕", "媒体中心")]
    [InlineData("fr", "Sommaire", "Sous-forums", "Intervenants", "9–11 novembre 2022")]
    [InlineData("ru", "Содержание", "Подфорумы", "Полезные сведения")]
    [InlineData("es", "Índice", "Subforos", "Sedes y salas")]
    [InlineData("ar", "المحتويات", "المنتديات الفرعية", "دليل القمة", "World Internet Conference (WIC)")]
    public async Task Its_words_can_be_searched_in_every_language(string segment, params string[] words)
    {
        using var pdf = await PrintedAsync(portal, segment);
        var text = TextOf(pdf);
        foreach (var word in words)
        {
            // A reader of the file sees glyphs from left to right: words that run the other way come last letter first.
            text.ShouldContain(Close(word.Any(letter => letter is >= '\u0600' and <= '\u06FF') ? string.Concat(word.Reverse()) : word));
        }

        text.ShouldNotContain("Agenda.");
        text.ShouldNotContain('\u2066');
    }

    [Fact]
    public async Task Arabic_letters_are_joined_and_the_document_runs_from_right_to_left()
    {
        using var pdf = await PrintedAsync(portal, "ar");
        string.Concat(pdf.GetPages().Select(page => page.Text)).ShouldContain("ﺔﻤﻘﻟا", customMessage: "the joined forms of the letters of القمة, from left to right");
        var catalog = pdf.Structure.Catalog.CatalogDictionary.ToString();
        catalog.ShouldContain("/R2L");
        catalog.ShouldContain("(ar)");
        var title = pdf.GetPage(2).GetWords().First(word => Close(word.Text).Contains(Close(string.Concat("المحتويات".Reverse())), StringComparison.Ordinal) && word.Letters[0].PointSize > 20);
        title.BoundingBox.Right.ShouldBeGreaterThan(pdf.GetPage(2).Width - 70, "headings stand at the right edge");
    }

    [Fact]
    public async Task Contents_and_outline_lead_to_the_pages_that_they_name()
    {
        using var pdf = await PrintedAsync(portal, "en");
        pdf.GetPage(1).Width.ShouldBe(595, 1);
        pdf.GetPage(1).Height.ShouldBe(842, 1);
        pdf.Information.Title.ShouldBe("Handbook · 2022 World Internet Conference Wuzhen Summit");
        pdf.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        var chapters = bookmarks.Roots.OfType<DocumentBookmarkNode>().ToList();
        chapters.Select(chapter => chapter.Title).ShouldBe(["Agenda", "Sub-forums", "Speakers", "Venues and rooms", "Practical"]);
        chapters[1].Children.SelectMany(theme => theme.Children).Count().ShouldBe(20);
        var contents = pdf.GetPage(2).Text;
        foreach (var chapter in chapters)
        {
            contents.ShouldContain($"{chapter.Title}{chapter.PageNumber}");
            pdf.GetPage(chapter.PageNumber).Text.ShouldContain($"{chapter.PageNumber}{chapter.Title}", customMessage: "the page's number, then its heading");
        }

        pdf.GetPage(2).GetAnnotations().Count().ShouldBe(2 * bookmarks.GetNodes().Count(), "each entry is a link, and so is its page number");
        pdf.GetPage(1).GetAnnotations().Count().ShouldBe(1, "the cover leads to the page of the handbook");
    }

    [Fact]
    public async Task Who_has_it_gets_it_once_and_parts_of_it_on_demand()
    {
        var visitor = portal.Visitor();
        var first = await visitor.GetPage("/en/handbook.pdf");
        first.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        first.Response.Content.Headers.ContentDisposition!.ToString().ShouldBe("inline; filename=\"wuzhen-summit-2022-en.pdf\"");
        first.Response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await Ask(request => request.Headers.IfNoneMatch.Add(first.Response.Headers.ETag!))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await Ask(request => request.Method = HttpMethod.Head)).Content.Headers.ContentLength.ShouldBe((await visitor.GetByteArrayAsync(new Uri("/en/handbook.pdf", UriKind.Relative), TestContext.Current.CancellationToken)).Length);
        var part = await Ask(request => request.Headers.Range = new RangeHeaderValue(0, 99));
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        part.Content.Headers.ContentLength.ShouldBe(100);

        async Task<HttpResponseMessage> Ask(Action<HttpRequestMessage> change)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/en/handbook.pdf", UriKind.Relative));
            change(request);
            return await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_new_release_makes_a_new_one()
    {
        await using var own = await PortalFixture.StartAsync();
        var manager = await own.CreateAccount(roles: Role.AgendaManager);
        var before = (await own.Visitor().GetPage("/en/handbook.pdf")).Response.Headers.ETag;
        await own.Send(new CreateSession.Command(Drafts.Session("Rivers 河流 أنهار Реки 🚣", Drafts.Slot("hall-5", 9, 10))), manager);
        (await own.Visitor().GetPage("/en/handbook.pdf")).Response.Headers.ETag.ShouldBe(before, "a draft is nothing to print");
        await own.Send(new ReleaseAgenda.Command(null), manager);
        (await own.Visitor().GetPage("/en/handbook.pdf")).Response.Headers.ETag.ShouldNotBe(before);
        using var pdf = await PrintedAsync(own, "en");
        TextOf(pdf).ShouldContain("Rivers河流راهنأРеки", customMessage: "a sign without a font is left out, letters of every language are not");
    }

    [Fact]
    public async Task Where_nothing_is_released_there_is_none_and_the_page_says_so_in_the_readers_language()
    {
        var page = await portal.Visitor().GetPage("/fr/2021/handbook.pdf");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("fr");
        page.One("h1").TextContent.ShouldNotBeEmpty();
        (await portal.Visitor().GetPage("/fr/2013/handbook.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_fonts_nothing_is_printed_and_the_page_says_so_in_the_readers_language()
    {
        await using var bare = await PortalFixture.StartAsync(options => options.Services = services => services.Replace(ServiceDescriptor.Singleton(new FontShelf([]))));
        var page = await bare.Visitor().GetPage("/ru/handbook.pdf");
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.One("h1").TextContent.ShouldBe("Документ сейчас нельзя создать");
        (await bare.Visitor().GetPage("/ru/handbook")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_who_ask_at_once_wait_for_one_making()
    {
        using var shelf = new HandbookShelf();
        var made = 0;
        var printed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => shelf.TakeAsync(null, "en", "release 1", Make, TestContext.Current.CancellationToken))));
        made.ShouldBe(1);
        printed.Distinct().Count().ShouldBe(1);
        await shelf.TakeAsync(null, "zh-Hans", "release 1", Make, TestContext.Current.CancellationToken);
        await shelf.TakeAsync(null, "en", "release 2", Make, TestContext.Current.CancellationToken);
        made.ShouldBe(3);
        await Should.ThrowAsync<MissingFontException>(() => shelf.TakeAsync(null, "ar", "release 2", () => throw new MissingFontException(new Rune('ق'), Writing.Arabic, ["A font"], []), TestContext.Current.CancellationToken));
        (await shelf.TakeAsync(null, "ar", "release 2", Make, TestContext.Current.CancellationToken)).ShouldNotBeEmpty("a failure holds up nobody after it");

        byte[] Make()
        {
            Interlocked.Increment(ref made);
            return [1];
        }
    }

    private static async Task<PdfDocument> PrintedAsync(PortalFixture portal, string segment) =>
        PdfDocument.Open(await portal.Visitor().GetByteArrayAsync(new Uri($"/{segment}/handbook.pdf", UriKind.Relative), TestContext.Current.CancellationToken));

    private static string TextOf(PdfDocument pdf) => Close(string.Concat(pdf.GetPages().Select(page => page.Text)));

    /// <summary>Without white space and joined forms, in which programs differ.</summary>
    private static string Close(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
