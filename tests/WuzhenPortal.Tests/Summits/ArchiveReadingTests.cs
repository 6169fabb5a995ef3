using Microsoft.EntityFrameworkCore;

namespace WuzhenPortal.Tests.Summits;

/// <summary>When another summit is the current one, the sample is the archive and stays readable under its year.</summary>
public sealed class ArchiveReadingTests(ArchiveReadingTests.Archived portal) : IClassFixture<ArchiveReadingTests.Archived>
{
    [Theory]
    [InlineData("/2022/news")]
    [InlineData("/2022/news/summit-closes")]
    [InlineData("/2022/expo")]
    [InlineData("/2022/expo/china-mobile")]
    [InlineData("/2022/cloud-hall")]
    [InlineData("/2022/cloud-hall/ar-glasses")]
    [InlineData("/2022/publications")]
    [InlineData("/2022/publications/china-internet-development-report-2022")]
    [InlineData("/2022/messages/letter-of-congratulation-2022")]
    public async Task An_earlier_summit_stays_readable_under_its_year(string path)
    {
        await portal.Visitor().ShouldBeReadableInEveryLanguage(path);
        await portal.Visitor().ShouldNotExist(path.Replace("2022", "2013", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_archive_keeps_its_year_in_links() =>
        (await portal.Visitor().GetPage("/zh/2022/news")).One(".news-item a").GetAttribute("href").ShouldBe("/zh/2022/news/summit-closes");

    [Fact]
    public async Task The_cloud_hall_shows_the_exhibits_of_every_summit()
    {
        var hall = await portal.Visitor().GetPage("/en/cloud-hall");
        hall.Document.QuerySelectorAll(".exhibit").Length.ShouldBe(4);
        hall.One(".exhibit a").GetAttribute("href").ShouldBe("/en/2022/cloud-hall/ar-glasses");

        var exhibit = await portal.Visitor().GetPage("/en/cloud-hall/ar-glasses");
        exhibit.One(".facts a").GetAttribute("href").ShouldBe("/en/2022/expo/ar-glasses");
    }

    [Fact]
    public async Task A_summit_without_news_yet_says_so() =>
        (await portal.Visitor().GetPage("/en/news")).One(".empty h2").TextContent.ShouldBe("No news yet");

    /// <summary>A portal whose current summit is that of 2021.</summary>
    public sealed class Archived : PortalFixture, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await Db(async db =>
            {
                await db.Summits.ExecuteUpdateAsync(set => set.SetProperty(summit => summit.IsCurrent, false), CancellationToken.None);
                await db.Summits.Where(summit => summit.Year == 2021).ExecuteUpdateAsync(set => set.SetProperty(summit => summit.IsCurrent, true), CancellationToken.None);
            });
            await ForgetKeptPagesAsync();
        }

        protected override void Configure(PortalOptions portal) => portal.Now = AfterTheSummit.Now;
    }
}
