using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Information;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Tests.Press;
using WuzhenPortal.Tests.Publications;

namespace WuzhenPortal.Tests.Hosting;

/// <summary>HTML, Markdown and addresses that mean harm, in every field of the news, the library, the press office, the shelf and the information: on no page do they become more than words.</summary>
public sealed class HostileFieldTests
{
    /// <summary>Breaks out of elements, attributes, comments, scripts and JSON, or tries to. Short enough for every field.</summary>
    private const string Bad = "</script></title><script>alert(4711)</script><img src=x onerror=alert(4711)>\" onmouseover=\"alert(4711)' ]]>{{4711}}";

    private const string BadText = Bad + "\n\n[x](javascript:alert(4711)) [y](data:text/html,4711) ![z](javascript:alert(4711)) <svg onload=alert(4711)>\n\n![a\" onload=\"alert(4711)](media:PICTURE)\n\n> <b onclick=alert(4711)>q</b>\n>\n> — <i onclick=alert(4711)>who</i>\n\n<javascript:alert(4711)>\n\n```\n</code><script>alert(4711)</script>\n```";

    [Fact]
    public async Task They_stay_words_on_every_page_that_shows_them()
    {
        await using var portal = await PortalFixture.StartAsync(options => options.Now = AfterTheSummit.Now);
        var (words, picture) = (LocalizedText.Of([new("en", Bad), new("ar", Bad)]), await portal.PublishedAsync());
        var text = LocalizedText.Of([new("en", BadText.Replace("PICTURE", picture, StringComparison.Ordinal)), new("ar", BadText)]);
        var brief = LocalizedText.Of([new("en", Bad[..80]), new("ar", Bad[10..90])]);
        await portal.DescribeAsync(picture, new(words, words, words, words, "<script>alert(4711)</script>", null, false, MediaLicence.PressWithCredit, null, null, null, null));
        var film = await portal.SendAsOperator(new AddVideoLink.Command("https://films.example/\"onclick=alert(4711)", words));
        await portal.SendAsOperator(new PublishMedia.Command([film]));
        var album = await portal.SendAsOperator(new CreateAlbum.Command(words, [picture, film]));
        await portal.SendAsOperator(new EditAlbum.Command(album, 0, new(words, words, true, null, true, null)));
        var fields = new ArticleFields(words, words, text, "<script>alert, x\"onclick=");
        var article = await portal.SendAsOperator(new CreateArticle.Command(fields));
        await portal.SendAsOperator(new PublishArticle.Command(article, 0, fields, false, null, null));
        await portal.SendAsOperator(new EditArticle.Command(article, 1, fields with { Correction = words }));
        var book = TestShelf.Called(Bad) with { Title = words, Abstract = text, Publisher = words, Authors = "<script>alert(4711)</script>", Findings = words };
        var shelved = await portal.PublishAsync(book);
        await portal.SendAsOperator(new SavePublicationErratum.Command(shelved, null, 0, words, "<script>alert(4711)</script>"));
        var letter = await portal.SendAsOperator(new CreateMessage.Command(new(words, words, words, text, new DateOnly(2022, 11, 9), true)));
        await portal.SendAsOperator(new CreateInformationPage.Command(new("hostile", words, words, text, 6)));
        await portal.SendAsOperator(new PublishInformationPage.Command("hostile", 0));
        var (officer, journalist) = (await portal.OfficerAsync(), await portal.JournalistAsync(isCleared: true));
        await portal.Send(new SavePressContact.Command(null, 0, new(brief, brief, "+86 1", null, ["en"], new DateOnly(2022, 11, 9), new DateOnly(2022, 11, 30), new TimeOnly(8, 0), new TimeOnly(20, 0))), officer);
        var pool = await portal.PoolAsync(officer, 1);
        await portal.Send(new AskForInterview.Command("zhang-yong", Bad, InterviewFormat.InPerson, "en", BadText[..300]), journalist);
        var reference = await portal.ReferenceOf(journalist);
        await portal.Send(new SaveEquipment.Command(reference, null, 0, new(EquipmentKind.Other, Bad[..80], "<b onclick=1>", "1", "EUR", null)), journalist);
        var interview = await portal.Db(db => db.InterviewRequests.Select(request => request.Code).SingleAsync());
        await portal.DrawAsync();

        await ShouldBeHarmlessAsync(
            portal.Visitor(),
            "", "/news", $"/news/{article}", "/news/feed.atom", "/news/feeds", "/press", "/press/media", $"/press/media/{picture}", $"/press/media/{film}", $"/press/albums/{album}", $"/press/selection?code={picture}",
            "/press/selection?code=%22onclick=alert(4711)", "/publications", $"/publications/{shelved}", $"/publications/{shelved}/citation.bib", $"/messages/{letter}", "/information", "/information/hostile", "/search?q=4711", "/search?q=%3Cscript%3Ealert(4711)", "/news?topic=%3Cscript%3Ealert");
        await ShouldBeHarmlessAsync(await portal.SignedIn(journalist), "/press/area", "/press/area/interviews", $"/me/registrations/{reference}/equipment", "/press/area/embargoed");
        var administrator = await portal.SignedInAs(Role.Administrator);
        await ShouldBeHarmlessAsync(
            administrator,
            "/organise", "/organise/news", $"/organise/news/{article}", $"/organise/news/{article}/history", $"/organise/news/{article}/place", "/organise/media", $"/organise/media/{picture}", $"/organise/media/{film}",
            "/organise/media/albums", $"/organise/media/albums/{album}", "/organise/press", "/organise/press/contacts", "/organise/press/pools", $"/organise/press/pools/{pool}", "/organise/press/interviews", $"/organise/press/interviews/{interview}",
            "/organise/publications", $"/organise/publications/{shelved}", $"/organise/publications/messages/{letter}", "/organise/information", "/organise/information/hostile", "/organise/information/hostile/history", "/organise/search?q=4711", "/organise/audit");
    }

    private static async Task ShouldBeHarmlessAsync(HttpClient reader, params string[] paths)
    {
        foreach (var path in paths.SelectMany(path => new[] { $"/en{path}", $"/ar{path}" }))
        {
            var page = await reader.GetPage(path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            if (page.Response.Content.Headers.ContentType!.MediaType != "text/html")
            {
                page.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], path);
                continue;
            }

            foreach (var element in page.Document.All)
            {
                Check(element, path);
            }
        }
    }

    private static void Check(IElement element, string path)
    {
        if (element.LocalName == "script")
        {
            // Data for programs holds what was written, but nothing in it ends the element.
            (element.GetAttribute("type") == "application/ld+json" || !element.TextContent.Contains("4711", StringComparison.Ordinal)).ShouldBeTrue($"{path}: {element.OuterHtml}");
        }

        foreach (var attribute in element.Attributes)
        {
            attribute.Name.ShouldNotStartWith("on", Case.Insensitive, $"{path}: {element.OuterHtml}");
            if (attribute.Name is "href" or "src" or "action" or "formaction")
            {
                var scheme = attribute.Value.TrimStart().Split(':')[0];
                scheme.Equals("javascript", StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{path}: {element.OuterHtml}");
                (scheme.Equals("data", StringComparison.OrdinalIgnoreCase) && !attribute.Value.StartsWith("data:image/", StringComparison.Ordinal)).ShouldBeFalse($"{path}: {element.OuterHtml}");
            }
        }
    }
}
