using System.Buffers.Binary;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Tests.News;

/// <summary>Who shares a link shows a picture of it, made of what everybody may read.</summary>
[Collection<AfterTheSummitCollection>]
public sealed class LinkPreviewTests(AfterTheSummit portal)
{
    [Fact]
    public async Task Pages_name_a_picture_of_their_own_in_each_language()
    {
        foreach (var path in new[] { "/news/expo-opens", "/sessions/opening-ceremony", "/sub-forums/data-governance", "/publications/world-internet-development-report-2022" })
        {
            foreach (var language in Language.All)
            {
                var page = await portal.Visitor().GetPage($"/{language.Segment}{path}");
                var picture = page.One("meta[property='og:image']").GetAttribute("content")!;
                picture.ShouldStartWith($"http://localhost/{language.Segment}{path}/card.png?v=");
                page.One("meta[name='twitter:image']").GetAttribute("content").ShouldBe(picture);
                ShouldBeACard(await PngAsync(portal, new Uri(picture).PathAndQuery));
            }
        }

        (await portal.Visitor().GetPage("/en/about")).One("meta[property='og:image']").GetAttribute("content").ShouldBe("http://localhost/img/card.png");
    }

    [Fact]
    public async Task A_picture_exists_for_what_is_public_now_and_for_nothing_else()
    {
        await using var own = await PortalFixture.StartAsync(options => options.Now = AfterTheSummit.Now);
        var (title, body) = (LocalizedText.Of("en", "Under wraps"), LocalizedText.Of("en", "Text."));
        await own.PublishAsync("later", AfterTheSummit.Now.AddHours(1), title, body);
        await own.PublishAsync("withdrawn", AfterTheSummit.Now.AddHours(-1), title, body, article => article.Withdraw(AfterTheSummit.Now));
        foreach (var slug in new[] { "later", "withdrawn", "never-written" })
        {
            foreach (var reader in new[] { own.Visitor(), await own.SignedInAs(Domain.Accounts.Role.Editor) })
            {
                using var answer = await reader.GetAsync($"/en/news/{slug}/card.png", TestContext.Current.CancellationToken);
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, slug);
                (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
            }
        }

        own.Clock.Advance(TimeSpan.FromHours(1));
        ShouldBeACard(await PngAsync(own, "/en/news/later/card.png"));
    }

    [Fact]
    public async Task Who_has_the_picture_is_told_so()
    {
        using var first = await portal.Visitor().GetAsync("/zh/news/expo-opens/card.png", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/zh/news/expo-opens/card.png");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await portal.Visitor().SendAsync(again, TestContext.Current.CancellationToken);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("en", "A title that goes on and on, as long as any editor may ever write one, so that its letters have to shrink until the last of its many words has found its place above the roofs of the town")]
    [InlineData("zh-Hans", "“互联网之光”博览会在乌镇开幕，来自四十多个国家和地区的企业与机构展示最新成果")]
    [InlineData("ar", "افتتاح معرض نور الإنترنت في ووتشن بمشاركة 400 شركة من 40 دولة (Wuzhen 2022)")]
    public void The_same_words_give_the_same_picture_and_other_words_another(string language, string title)
    {
        var fonts = portal.Services.GetRequiredService<FontShelf>();
        var face = new CardFace(language, "乌镇峰会", "News", title, "8 November 2022");
        var picture = PreviewCard.Draw(face, fonts);
        ShouldBeACard(picture);
        PreviewCard.Draw(face, fonts).ShouldBe(picture);
        PreviewCard.Draw(face with { Title = "2" }, fonts).ShouldNotBe(picture);
    }

    private static void ShouldBeACard(byte[] png)
    {
        png[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))).ShouldBe((1200, 630));
    }

    private static async Task<byte[]> PngAsync(PortalFixture portal, string address)
    {
        using var answer = await portal.Visitor().GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
