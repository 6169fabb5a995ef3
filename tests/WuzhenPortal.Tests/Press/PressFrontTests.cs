using System.Net;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Tests.News;
using WuzhenPortal.Tests.Publications;

namespace WuzhenPortal.Tests.Press;

/// <summary>The front page of the press says what is new, and how much is held back until when; never what.</summary>
public sealed class PressFrontTests
{
    [Fact]
    public async Task It_counts_what_is_under_embargo_names_none_of_it_and_changes_at_the_second_at_which_it_begins_and_lifts()
    {
        await using var own = await PortalFixture.StartAsync(portal => portal.Now = AfterTheSummit.Now);
        var start = own.Clock.GetUtcNow();
        var (begins, lifts, later) = (start.AddMinutes(30), start.AddHours(2), start.AddHours(5));
        var (lift, press) = (TestMedia.At(lifts), TestMedia.At(begins));
        var slug = await own.DraftAsync("Quantum lantern");
        await own.SendAsOperator(new PublishArticle.Command(slug, 0, NewsDeskSteps.Fields("Quantum lantern"), true, lift.Day, lift.Time, true, press.Day, press.Time));
        var picture = await own.PublishedAsync(embargo: lifts, title: "Sealed scoop");
        var until = TestMedia.At(later);
        await own.PublishAsync(TestShelf.Called("The hidden report") with { Embargo = EmbargoEnd.Time, EmbargoDay = until.Day, EmbargoTime = until.Time, IsAnnounced = false });
        await own.AlbumAsync("Lanterns at night", [await own.PublishedAsync(title: "Open scene")]);
        var (visitor, accredited, cleared) = (own.Visitor(), await own.SignedIn(await own.JournalistAsync()), await own.SignedIn(await own.JournalistAsync(isCleared: true)));

        foreach (var reader in new[] { visitor, accredited, cleared })
        {
            (await RowsAsync(reader)).ShouldBe(["Pictures and files: 1", "Publications: 1"], "the article is not even under embargo yet");
        }

        // What was drawn long before is gone by then; what is drawn just before must not outlive the moment, and nothing evicts it.
        own.Clock.SetUtcNow(begins.AddMilliseconds(-1));
        await own.ForgetKeptPagesAsync();
        (await RowsAsync(visitor)).Count.ShouldBe(2);
        own.Clock.SetUtcNow(begins);
        foreach (var reader in new[] { visitor, accredited, cleared })
        {
            (await RowsAsync(reader)).ShouldBe(["News: 1 Pictures and files: 1", "Publications: 1"]);
            foreach (var language in Domain.Language.All)
            {
                var page = await reader.GetPage($"/{language.Segment}/press");
                page.Status.ShouldBe(HttpStatusCode.OK);
                foreach (var secret in new[] { "Quantum", slug, "Sealed scoop", picture, "hidden report", "hidden-report" })
                {
                    page.Html.ShouldNotContain(secret, Case.Insensitive);
                }
            }
        }

        var front = await visitor.GetPage("/en/press");
        front.One("[aria-labelledby=embargoes] time").GetAttribute("datetime").ShouldBe(lifts.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        front.One("[aria-labelledby=embargoes] a[href='/en/press/area']");
        front.One("[aria-labelledby=albums] a[href='/en/press/albums/lanterns-at-night']");
        (await accredited.GetPage("/en/press/area")).One("[aria-labelledby=embargoes]").TextContent.ShouldNotContain("Quantum");
        (await cleared.GetPage("/en/press/area")).One("[aria-labelledby=embargoes] a[href='/en/news/quantum-lantern']");

        own.Clock.SetUtcNow(lifts.AddMilliseconds(-1));
        await own.ForgetKeptPagesAsync();
        (await RowsAsync(visitor)).ShouldBe(["News: 1 Pictures and files: 1", "Publications: 1"]);
        own.Clock.SetUtcNow(lifts);
        (await RowsAsync(visitor)).ShouldBe(["Publications: 1"]);
        (await visitor.GetPage("/en/press")).One("[aria-labelledby=news] a[href='/en/news/quantum-lantern']");
        own.Clock.SetUtcNow(later.AddMilliseconds(-1));
        await own.ForgetKeptPagesAsync();
        (await RowsAsync(visitor)).ShouldBe(["Publications: 1"]);
        own.Clock.SetUtcNow(later);
        (await RowsAsync(visitor)).ShouldBeEmpty();
        (await visitor.GetPage("/en/press")).One("[aria-labelledby=embargoes]").TextContent.ShouldContain("Nothing is under embargo");
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(HttpClient reader)
    {
        var page = await reader.GetPage("/en/press");
        page.One("[aria-labelledby=embargoes]");
        return [.. page.Document.QuerySelectorAll(".embargoes > li > span").Select(row => Page.Squeeze(row.TextContent))];
    }
}
