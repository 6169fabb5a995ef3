using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Tests.Print;

/// <summary>What stands where on a line that runs both ways.</summary>
public sealed class BidiTests
{
    // What each line must look like from left to right, letter by letter; worked out by hand from the algorithm's rules.
    [Theory]
    [InlineData("Wuzhen 2022", false, "Wuzhen 2022")]
    [InlineData("ابج", true, "جبا")]
    [InlineData("ابج 123 دهو", true, "وهد 123 جبا")]
    [InlineData("ابج (WIC) دهو", true, "وهد )WIC( جبا")]
    [InlineData("Wuzhen ابج 12 دهو end", false, "Wuzhen وهد 12 جبا end")]
    [InlineData("ابج: \u206609:00–10:00\u2069", true, "\u206909:00–10:00\u2066 :جبا")]
    [InlineData("ابج \u2068Data (Governance) Forum\u2069.", true, ".\u2069Data (Governance) Forum\u2068 جبا")]
    [InlineData("50%", false, "50%")]
    [InlineData("乌镇 ابج 峰会", false, "乌镇 جبا 峰会")]
    public void Words_stand_as_readers_of_both_directions_expect(string text, bool isRightToLeft, string seen)
    {
        var levels = Bidi.Levels(text, isRightToLeft);
        var letters = text.Select((letter, at) => (Letter: letter, Level: levels[at])).ToList();
        Bidi.Reorder(letters, letter => letter.Level);
        string.Concat(letters.Select(letter => letter.Letter)).ShouldBe(seen);
    }

    [Fact]
    public void No_text_nests_so_deep_that_it_stops_the_program()
    {
        var text = new string('\u2067', 5_000) + "ابج";
        Bidi.Levels(text, isRightToLeft: true).Length.ShouldBe(text.Length);
        Bidi.Levels(string.Concat(Enumerable.Repeat("\u2066a\u2069)", 2_000)), isRightToLeft: true).Max().ShouldBeLessThan((byte)70);
    }
}
