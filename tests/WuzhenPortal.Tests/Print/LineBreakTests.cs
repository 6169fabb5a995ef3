using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Tests.Print;

/// <summary>Where a line may end, shown as <c>|</c>.</summary>
public sealed class LineBreakTests
{
    [Theory]
    [InlineData("Light of Internet", "Light |of |Internet")]
    [InlineData("well-known 2022-11-09", "well-|known |2022-11-09")]
    [InlineData("数字经济，论坛（一）。", "数|字|经|济，|论|坛|（一）。")]
    [InlineData("“互联网之光”博览会", "“互|联|网|之|光”|博|览|会")]
    [InlineData("AI 与数据", "AI |与|数|据")]
    [InlineData("09:00–10:00 UTC", "09:00–10:00 |UTC")]
    [InlineData("كلمة \u2066A B\u2069 أخرى", "كلمة |\u2066A |B\u2069 |أخرى")]
    public void Lines_end_where_readers_of_the_language_expect(string text, string expected) =>
        string.Concat(text.Select((letter, at) => LineBreaks.IsAllowed(text, at) ? $"|{letter}" : $"{letter}")).ShouldBe(expected);
}
