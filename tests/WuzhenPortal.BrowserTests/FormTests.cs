using WuzhenPortal.Tests.Ground;

namespace WuzhenPortal.BrowserTests;

/// <summary>A registrar makes a form with conditions, and an applicant fills it on a phone.</summary>
public sealed class FormTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task A_builder_makes_a_conditional_form_and_an_applicant_fills_it_on_a_phone_in_Chinese()
    {
        await using var staff = await chrome.OpenAsync(portal.Address);
        await staff.SignInAsync("registrar");
        const string Home = "/en/organise/registrations/forms/delegate";
        await staff.GoAsync($"{Home}/sections/new");
        await staff.FillAsync(("Command.Title[en]", "Demonstrations"), ("Command.Title[zh-Hans]", "现场演示"));
        await staff.PressAsync("#save");
        await staff.GoAsync($"{Home}/questions/new?section=demonstrations");
        await staff.FillAsync(("Command.Question.Type", "YesNo"), ("Command.Question.Label[en]", "Will you bring a robot?"), ("Command.Question.Label[zh-Hans]", "您会带机器人来吗?"));
        await staff.PressAsync("#save");
        await staff.GoAsync($"{Home}/questions/new?section=demonstrations");
        await staff.FillAsync(
            ("Command.Question.Type", "Number"), ("Command.Question.Label[en]", "Its weight in kilograms"), ("Command.Question.Label[zh-Hans]", "它的重量(公斤)"), ("Command.Question.Most", "200"),
            ("Command.ShownIf.Groups[0].Rows[0].Question", "will-you-bring-a-robot"), ("Command.ShownIf.Groups[0].Rows[0].Value", "yes"));
        await staff.TickAsync("Command.Question.IsRequired", "true");
        await staff.ShouldBeAccessibleAsync();
        await staff.PressAsync("#save");
        await staff.One("#part-its-weight-in-kilograms").ScrollIntoViewIfNeededAsync();
        (await staff.MainTextAsync()).ShouldContain("Asked if “Will you bring a robot?” is “Yes”");

        // By mouse: to the head of the section before it.
        await staff.One("#part-will-you-bring-a-robot").DragToAsync(staff.One("#part-rank"), new() { TargetPosition = new() { X = 30, Y = 4 } });
        await Assertions.Expect(staff.One("[data-questions-of=protocol] > li").First).ToHaveIdAsync("part-will-you-bring-a-robot");
        // By keyboard: the button stays under the finger.
        await staff.One("#down-will-you-bring-a-robot").PressAsync("Enter");
        await Assertions.Expect(staff.One("[data-questions-of=protocol] > li").Nth(1)).ToHaveIdAsync("part-will-you-bring-a-robot");
        await Assertions.Expect(staff.One("#down-will-you-bring-a-robot")).ToBeFocusedAsync();
        await staff.GoAsync($"{Home}/preview");
        await Assertions.Expect(staff.One("[data-question=its-weight-in-kilograms]")).ToBeHiddenAsync();
        await staff.One("[data-question=will-you-bring-a-robot] [value=yes]").CheckAsync();
        await Assertions.Expect(staff.One("[data-question=its-weight-in-kilograms]")).ToBeVisibleAsync();
        await staff.GoAsync(Home);
        await staff.PressAsync("#publish-form button");

        await using var person = await chrome.OpenAsync(portal.Address, width: 390);
        await person.SignUpAsync(portal, "robot@example.org", "zh");
        await person.ChooseCategoryAsync();
        await person.FillIdentityAsync();
        await person.NextAsync();
        await person.FillAsync(("Command.Organisation", "水乡机器人"), ("Command.Position", "工程师"), ("Command.Country", "CN"));
        await person.NextAsync();
        await person.NextAsync();
        await person.ShouldFitAsync();
        await person.ShouldBeAccessibleAsync();
        var weight = person.One("[data-question=its-weight-in-kilograms]");
        await Assertions.Expect(weight).ToBeHiddenAsync();
        await person.TickAsync("Command.Answers[will-you-bring-a-robot]", "yes");
        await Assertions.Expect(weight).ToBeVisibleAsync();
        await person.NextAsync();
        (await person.MainTextAsync()).ShouldContain("请填写：它的重量(公斤)");
        await person.FillAsync(("Command.Answers[its-weight-in-kilograms]", "300"));
        await person.NextAsync();
        (await person.MainTextAsync()).ShouldContain("数字不大于200。");
        await person.FillAsync(("Command.Answers[its-weight-in-kilograms]", "80"));
        await person.NextAsync();
        await person.TickAsync("Command.Consent", "true");
        await person.NextAsync();
        (await person.MainTextAsync()).ShouldContain("它的重量(公斤)");
        (await person.MainTextAsync()).ShouldContain("80");
    }

    [Fact]
    public async Task The_browser_decides_on_conditions_as_the_server_does()
    {
        await using var visit = await chrome.OpenAsync(portal.Address);
        await visit.GoAsync("/en/register");
        var cases = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "tests", "WuzhenPortal.Tests", "Registrations", "form-rules.json"), TestContext.Current.CancellationToken);
        var wrong = await visit.Page.EvaluateAsync<string[]>("""
            async (cases) => {
                const { holds } = await import("/js/form-rules.js");
                return JSON.parse(cases).filter((one) => holds(one.condition, one.known) !== one.holds).map((one) => one.says);
            }
            """, cases);
        wrong.ShouldBeEmpty();
    }
}
