using System.Text.RegularExpressions;
using WuzhenPortal.Application.Texts;

namespace WuzhenPortal.Tests.Architecture;

/// <summary>What the source never contains.</summary>
public sealed partial class SourceTests
{
    public static readonly string[] Areas =
        ["Summits", "Agenda", "Organisers", "Speakers", "Registrations", "Seats", "CheckIn", "News", "Press", "Information", "Expo", "Publications", "Search", "Accounts", "Mail", "Audit"];

    [Fact]
    public void Time_comes_from_the_clock_that_is_given() =>
        Found("src", "*.cs", MachineClock()).ShouldBeEmpty("Ask the TimeProvider.");

    [Fact]
    public void No_page_has_inline_style_or_script() =>
        Found("src/WuzhenPortal.Web", "*.cshtml", InlineCode()).ShouldBeEmpty("The content security policy is closed.");

    [Fact]
    public void No_sentence_stands_in_a_view()
    {
        var found =
            from file in SourceTree.Files("src/WuzhenPortal.Web", "*.cshtml")
            from sentence in RazorSentences.In(File.ReadAllText(file))
            select $"{SourceTree.Relative(file)}: {sentence}";
        found.ShouldBeEmpty("Sentences are texts: @T[\"Area.Key\"].");
    }

    [Fact]
    public void The_search_for_sentences_finds_some()
    {
        RazorSentences.In("<p>@T[\"A.B\"]</p>\n<p>Hello</p>").ShouldBe(["Hello"]);
        RazorSentences.In("<p>\n    Hello there\n</p>").ShouldBe(["Hello there"]);
        RazorSentences.In("<img alt=\"A boat\">").ShouldBe(["A boat"]);
        RazorSentences.In("@if (Model.Any)\n{\n    <b>Yes</b>\n}").ShouldBe(["Yes"]);
        RazorSentences.In("@if (a > b && c < d)\n{\n    var x = Model.List.First(item => item.Is);\n    <b title=\"@T[\"A.B\", x]\">@x.Name, @(x.Year + 1)</b>\n}").ShouldBeEmpty();
        RazorSentences.In("<span lang=\"zh-Hans\">乌镇</span>").ShouldBeEmpty();
    }

    [Fact]
    public void No_sentence_stands_in_a_validator_or_an_error() =>
        Found("src", "*.cs", Message()).ShouldBeEmpty("Give a key: WithErrorCode(\"Area.Key\").");

    [Fact]
    public void A_file_has_at_most_three_hundred_lines()
    {
        string[] written = [".cs", ".cshtml", ".js", ".css"];
        var found =
            from file in SourceTree.Files("src", "*.*")
            let path = SourceTree.Relative(file)
            where written.Contains(Path.GetExtension(path)) && !path.Contains("/Migrations/", StringComparison.Ordinal) && !path.Contains("/wwwroot/lib/", StringComparison.Ordinal)
            let lines = File.ReadLines(file).Count()
            where lines > 300
            select $"{path}: {lines}";
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_left_to_do() => Found("src", "*.cs*", Leftover()).ShouldBeEmpty();

    [Theory]
    [InlineData("src/WuzhenPortal.Domain", "")]
    [InlineData("src/WuzhenPortal.Application", "Requests Texts")]
    [InlineData("src/WuzhenPortal.Web/Pages", "Errors Organise Shared")]
    [InlineData("src/WuzhenPortal.Web/Pages/Organise", "Shared")]
    [InlineData("tests/WuzhenPortal.Tests", "Architecture Faults Ground Hosting Print SqlServerTruth Texts")]
    public void The_areas_have_one_name_everywhere(string folder, string others)
    {
        var full = Path.Combine(SourceTree.Root, folder);
        string[] known = [.. Areas, .. others.Split(' '), "bin", "obj", "TestResults"];
        Directory.EnumerateDirectories(full).Select(Path.GetFileName).ShouldBeSubsetOf(known);
    }

    [Fact]
    public void The_sets_of_texts_are_named_by_the_areas() =>
        SourceTree.Files("src/WuzhenPortal.Application/Texts", "*.resx").Select(file => Path.GetFileName(file).Split('.')[0]).Distinct()
            .ShouldBeSubsetOf([.. Areas, "Portal"], typeof(PortalTexts).Name);

    private static IEnumerable<string> Found(string folder, string pattern, Regex forbidden) =>
        from file in SourceTree.Files(folder, pattern)
        from line in File.ReadLines(file).Select((text, number) => (text, number))
        where forbidden.IsMatch(line.text)
        select $"{SourceTree.Relative(file)}:{line.number + 1}: {line.text.Trim()}";

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=""|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\.WithMessage\(|ErrorMessage\s*=\s*""|AddModelError\([^,]*,\s*\$?""")]
    private static partial Regex Message();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|#region")]
    private static partial Regex Leftover();
}
