using System.Text;
using SkiaSharp;
using UglyToad.PdfPig;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Tests.Print;

/// <summary>Texts of any language in lines and on pages.</summary>
public sealed class TypesetterTests : IDisposable
{
    private static readonly TextStyle Look = new(Cut.Text, 10, SKColors.Black);

    private readonly FontShelf fonts = new(FontShelf.SystemFolders);

    public void Dispose() => fonts.Dispose();

    [Theory]
    [InlineData("The Light of Internet Expo stands beside the summit, and stays open online for the whole of the year.", false)]
    [InlineData("开幕式和主论坛之后，各分论坛、成果发布与大赛同期举行。“互联网之光”博览会同期举办，云展厅全年在线开放。", false)]
    [InlineData("تلي مراسم الافتتاح والمنتدى الرئيسي منتديات فرعية متوازية وفعاليات إطلاق ومسابقات (WIC 2022).", true)]
    [InlineData("AWordThatIsFarLongerThanAnyLineOfThisNarrowColumnCouldEverBeAndHasNoPlaceToBreakAtAll", false)]
    [InlineData("a\u0000b\uD83Cc \uD83D\uDEA3 \u202Edef\u202C \u2067\u2066x\ty\n\nz e\u0301", true)]
    public void No_line_is_wider_than_its_column(string text, bool isRightToLeft)
    {
        var set = new Typesetter(fonts, Writing.Western, 1.4f).Set([new(text, Look)], 90, isRightToLeft);
        set.Lines.Count.ShouldBeGreaterThan(1);
        set.Lines.SelectMany(line => line.Pieces).ShouldAllBe(piece => piece.X > -.1f && piece.X + piece.Width < 90.1f);
        set.Height.ShouldBe(set.Lines.Count * 14f, .01);
        if (isRightToLeft && text.Length > 50)
        {
            set.Lines.ShouldAllBe(line => Math.Abs(line.Pieces.Max(piece => piece.X + piece.Width) - 90) < .1, "it begins at the right edge");
        }
    }

    [Fact]
    public void A_letter_without_a_font_is_a_problem_that_names_what_is_missing()
    {
        using var none = new FontShelf(["/no/such/folder"]);
        var problem = Should.Throw<MissingFontException>(() => none.Find(new Rune('ق'), Cut.Text, Writing.Arabic)).Message;
        problem.ShouldBe("No font for Arabic letters (U+0642) was found in /no/such/folder. One of these is needed: Noto Sans Arabic, Noto Naskh Arabic, Segoe UI, Arial.");
        Should.Throw<MissingFontException>(() => none.Find(new Rune('镇'), Cut.Title, Writing.Han)).Message.ShouldContain("Noto Sans CJK SC");
        fonts.Find(new Rune(0x1F6A3), Cut.Text, Writing.Western).ShouldBeNull("a picture is no letter: it is left out");
    }

    [Fact]
    public void Rows_are_never_cut_and_no_line_of_a_text_stands_alone()
    {
        var typesetter = new Typesetter(fonts, Writing.Western, 1.4f);
        var document = new PrintedDocument(isRightToLeft: false);
        document.NewPage("Head");
        for (var row = 0; row < 200; row++)
        {
            document.Row([new(0, [Set($"first{row}."), Set($"second{row}.")])], [PrintedDocument.Width]);
        }

        for (var text = 0; text < 40; text++)
        {
            document.Text(Set($"a{text}.\nb{text}.\nc{text}."));
            document.Place($"place-{text}");
            document.List($"Text {text}", $"place-{text}", text % 3);
        }

        using var pdf = PdfDocument.Open(document.Write(new("Title", "Author", "en", DateTimeOffset.UnixEpoch), (_, _, _) => { }));
        var pages = pdf.GetPages().Select(page => page.Text.Normalize(NormalizationForm.FormKC)).ToList();
        pages.Count.ShouldBeInRange(8, 12);
        Enumerable.Range(0, 200).ShouldAllBe(row => pages.Single(page => page.Contains($"first{row}.")).Contains($"second{row}."));
        Enumerable.Range(0, 40).ShouldAllBe(text => pages.Single(page => page.Contains($"a{text}.")).Contains($"b{text}.") && pages.Single(page => page.Contains($"b{text}.")).Contains($"c{text}."));

        SetText Set(string text) => typesetter.Set([new(text, Look)], PrintedDocument.Width, isRightToLeft: false);
    }
}
