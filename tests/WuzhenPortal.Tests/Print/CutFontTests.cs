using SkiaSharp;
using UglyToad.PdfPig;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Tests.Print;

/// <summary>What a document carries of its fonts.</summary>
public sealed class CutFontTests
{
    [Fact]
    public void A_document_carries_no_more_of_its_fonts_than_it_shows_and_can_still_be_searched()
    {
        using var fonts = new FontShelf(FontShelf.SystemFolders);
        var setter = new Typesetter(fonts, Writing.Western, 1.4f);
        Words[] words =
        [
            new("Invitation Жанна ", new(Cut.Text, 12, SKColors.Black)),
            new("Zoë ", new(Cut.Strong, 12, SKColors.Black)),
            new("乌镇 الدعوة ", new(Cut.Text, 12, SKColors.Black)),
            new("Wuzhen", new(Cut.Title, 12, SKColors.Black)),
        ];
        var facts = new PrintedFacts("Letter", "Wuzhen", "en", DateTimeOffset.UnixEpoch);
        var pdf = PrintedSheets.Write(facts, Enumerable.Repeat((new SKSize(300, 300), (Action<SKCanvas>)(canvas => setter.Set(words, 280, false).Draw(canvas, 10, 10))), 2));
        pdf.Length.ShouldBeLessThan(100_000);
        using var read = PdfDocument.Open(pdf);
        read.GetPages().Select(page => page.Text).ShouldAllBe(text => text.Contains("Invitation Жанна Zoë 乌镇") && text.Contains("Wuzhen"));
    }
}
