using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Agenda;

namespace WuzhenPortal.Tests.Publications;

/// <summary>The editors' shelf.</summary>
public sealed class ShelfDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/ar/organise/publications";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task An_editor_puts_a_book_on_the_shelf_with_chapters_files_and_an_erratum()
    {
        var browser = await portal.SignedInAs(Role.Editor);
        var wrong = await browser.Submit(await browser.GetPage($"{Desk}/new"), form: "#publication", values: [("Command.Publication.Title[en]", "Silk and data"), ("Command.Publication.Isbn", "978-3-16-148410-1"), ("Command.Publication.Embargo", "Launch")]);
        wrong.One("#Command_Publication_Isbn-error");
        wrong.One("#Command_Publication_ReleasedOn-error");
        wrong.One("#Command_Publication_LaunchSession-error");
        var made = await browser.Submit(wrong, form: "#publication", values:
        [
            ("Command.Publication.Isbn", "978-3-16-148410-0"), ("Command.Publication.ReleasedOn", "2022-11-10"), ("Command.Publication.Embargo", "Now"), ("Command.Publication.Authors", "Zhang, Yue\n\nWIC"),
            ("Command.Publication.EditionOf", "2022/china-internet-development-report-2022"), ("Command.Publication.Findings[en]", "First\nSecond"), ("Command.Publication.Findings[fr]", "–\nDeuxième"), ("Command.Publication.Title[ar]", "حرير وبيانات"),
        ]);
        made.Location.ShouldBe($"{Desk}/silk-and-data", made.MainText);
        (await portal.Visitor().GetPage("/en/publications/silk-and-data")).Status.ShouldBe(HttpStatusCode.NotFound, "a draft");

        foreach (var (title, page) in new[] { ("Warp", "5"), ("Weft", "41") })
        {
            (await browser.Submit(await browser.GetPage($"{Desk}/silk-and-data/chapters/new"), form: "#chapter", values: [("Command.Title[en]", title), ("Command.Page", page)])).Location.ShouldBe($"{Desk}/silk-and-data");
        }

        var desk = await browser.GetPage($"{Desk}/silk-and-data");
        await browser.Submit(desk, (AngleSharp.Html.Dom.IHtmlFormElement)desk.Document.QuerySelectorAll("form[action*=Move]")[^1], "button[value=true]");
        (await browser.Submit(await browser.GetPage($"{Desk}/silk-and-data/versions/new"), form: "#version", values: [("Command.Note[en]", "First printing")])).Location.ShouldBe($"{Desk}/silk-and-data/versions/1.0");
        var chapter = (await portal.SendAsOperator(new OpenPublication.Query("silk-and-data"))).Opened!.Chapters[0].Code;
        await portal.BringAsync("silk-and-data");
        await portal.BringAsync("silk-and-data", TestShelf.Epub(), "weft.epub", "fr", chapter);
        (await browser.Submit(await browser.GetPage($"{Desk}/silk-and-data/errata/new"), form: "#erratum", values: [("Command.Text[en]", "<b>Silk</b> is heavier"), ("Command.Place", "p. 41")])).Location.ShouldBe($"{Desk}/silk-and-data");
        (await browser.Submit(await browser.GetPage($"{Desk}/silk-and-data"), form: "#standing-form")).Location.ShouldBe($"{Desk}/silk-and-data");

        var shown = await portal.Visitor().GetPage("/fr/publications/silk-and-data");
        shown.Document.QuerySelectorAll(".contents > li .contents-line > span:first-child").Select(line => line.TextContent.Split('\n')[0].Trim()).ShouldAllBe(line => line.StartsWith("Weft") || line.StartsWith("Warp"));
        shown.One(".contents > li:first-child").TextContent.ShouldContain("Weft");
        shown.One(".contents > li:first-child .files a").TextContent.ShouldContain("EPUB");
        shown.One("[aria-labelledby=findings] li:nth-child(2)").TextContent.ShouldBe("Deuxième");
        shown.One("[aria-labelledby=editions] a").GetAttribute("href").ShouldBe("/fr/publications/china-internet-development-report-2022");
        shown.Html.ShouldNotContain("<b>Silk</b>");
        shown.Html.ShouldContain("\"@type\":\"Book\"");
        var feed = XDocument.Parse(await portal.Visitor().TextAsync("/fr/publications/errata.atom"));
        var entry = feed.Root!.Elements(Atom + "entry").Single(entry => entry.Element(Atom + "title")!.Value.StartsWith("Silk and data", StringComparison.Ordinal));
        entry.Element(Atom + "content")!.Value.ShouldBe("<b>Silk</b> is heavier");
        feed.Root.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value.ShouldEndWith("/fr/publications/errata.atom");
        (await portal.Db(db => db.AuditEntries.Where(entry => entry.SubjectName == "silk-and-data").Select(entry => entry.Action).Distinct().ToListAsync())).ShouldBe(
            [nameof(CreatePublication), nameof(SavePublicationChapter), nameof(MovePublicationChapter), nameof(SavePublicationVersion), nameof(PublishPublication)], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_saved_first_is_not_overruled_unseen()
    {
        var slug = await portal.PublishAsync(TestShelf.Called("Two editors"));
        var browser = await portal.SignedInAs(Role.Editor);
        var form = await browser.GetPage($"/en/organise/publications/{slug}");
        await portal.SendAsOperator(new EditPublication.Command(slug, 2, TestShelf.Called("Saved first")));
        var conflict = await browser.Submit(form, form: "#publication", values: ("Command.Publication.Title[en]", "Saved second"));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        var spare = await portal.SendAsOperator(new CreatePublication.Command(TestShelf.Called("Spare")));
        await portal.SendAsOperator(new SavePublicationErratum.Command(spare, null, 0, LocalizedText.Of("en", "Wrong"), null));
        (await browser.Submit(await browser.GetPage($"/en/organise/publications/{spare}"), form: "#standing-form", button: "#remove")).Location.ShouldBe("/en/organise/publications");
        (await browser.GetPage($"/en/organise/publications/{spare}")).Status.ShouldBe(HttpStatusCode.NotFound);
        conflict.One(".version.theirs").TextContent.ShouldContain("Saved first");
        (await browser.Submit(conflict, form: "#publication")).Location.ShouldBe($"/en/organise/publications/{slug}");
        (await portal.Visitor().GetPage($"/en/publications/{slug}")).One("h1").TextContent.ShouldContain("Saved second");
    }

    [Fact]
    public async Task A_letter_is_read_in_full_with_a_mark_where_it_is_not_translated()
    {
        var browser = await portal.SignedInAs(Role.Editor);
        var letter = await browser.GetPage("/zh/organise/publications/messages/letter-of-congratulation-2022");
        letter.One("[name='Command.Message.IsShown'][checked]");
        (await browser.Submit(letter, form: "#message", values: [("Command.Message.Body[en]", "Dear friends,\n\nwelcome."), ("Command.Message.From[en]", "A friend")])).Location.ShouldBe("/zh/organise/publications/messages/letter-of-congratulation-2022");
        var read = await portal.Visitor().GetPage("/ar/messages/letter-of-congratulation-2022");
        read.One(".letter p[lang=en][dir=ltr]").TextContent.ShouldBe("Dear friends,\n\nwelcome.");
        read.One(".letter-date .lang-mark");
        read.One(".signature").TextContent.ShouldBe("A friend");
        read.MainText.ShouldNotContain("هذا ملخص");

        var made = await browser.Submit(await browser.GetPage("/en/organise/publications/messages/new"), form: "#message", values: [("Command.Message.Title[zh-Hans]", "贺信"), ("Command.Message.Summary[zh-Hans]", "祝贺"), ("Command.Message.Date", "2022-11-09")]);
        var slug = made.Location!.Split('/')[^1];
        (await portal.Visitor().GetPage($"/en/messages/{slug}")).Status.ShouldBe(HttpStatusCode.NotFound, "readers do not see it yet");
        await browser.Submit(await browser.GetPage($"/en/organise/publications/messages/{slug}"), form: "#message", values: ("Command.Message.IsShown", "true"));
        (await portal.Visitor().GetPage("/en/publications")).One($"a[href='/en/messages/{slug}']");
    }
}
