using SkiaSharp;

namespace WuzhenPortal.BrowserTests;

/// <summary>A delegate brings a file and a portrait in answer to questions, is approved at the second try, and gives the place to somebody else.</summary>
public sealed class SubstituteTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task Files_answer_questions_a_decision_is_taken_back_by_keyboard_and_a_place_is_passed_on_in_Arabic()
    {
        await using var staff = await chrome.OpenAsync(portal.Address);
        await staff.SignInAsync("registrar");
        const string Home = "/en/organise/registrations/forms/delegate";
        await staff.GoAsync($"{Home}/sections/new");
        await staff.FillAsync(("Command.Title[en]", "Uploads"), ("Command.Title[ar]", "ملفات"));
        await staff.PressAsync("#save");
        foreach (var (type, label, arabic) in new[] { ("Portrait", "Likeness", "صورة"), ("File", "Letter of your employer", "رسالة جهة العمل") })
        {
            await staff.GoAsync($"{Home}/questions/new?section=uploads");
            await staff.FillAsync(("Command.Question.Type", type), ("Command.Question.Label[en]", label), ("Command.Question.Label[ar]", arabic));
            await staff.TickAsync("Command.Question.IsRequired", "true");
            await staff.PressAsync("#save");
        }

        await staff.GoAsync(Home);
        await staff.PressAsync("#publish-form button");
        await staff.GoAsync("/en/organise/registrations/categories/delegate");
        await staff.FillAsync(("Command.Category.Substitution", "WithReview"));
        await staff.ShouldBeAccessibleAsync();
        await staff.PressAsync("#save");

        await using var person = await chrome.OpenAsync(portal.Address, width: 390);
        await person.SignUpAsync(portal, "giver@example.org", "ar");
        await person.ChooseCategoryAsync();
        await person.FillIdentityAsync();
        await person.NextAsync();
        await person.FillAsync(("Command.Organisation", "بيت الحكمة"), ("Command.Position", "باحث"), ("Command.Country", "IQ"));
        await person.NextAsync();
        await person.NextAsync();
        await person.Page.SetInputFilesAsync("[data-question=letter-of-your-employer] [type=file]", new FilePayload { Name = "letter.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n1 0 obj\n(letter)\nendobj\nstartxref\n9\n%%EOF\n"u8.ToArray() });
        await person.PressAsync("[data-question=letter-of-your-employer] [formaction*=Attach]");
        (await person.MainTextAsync()).ShouldContain("letter.pdf");
        await person.ShouldFitAsync();
        await person.ShouldBeAccessibleAsync();
        await person.PressAsync("[formaction*=Portrait]");
        await person.Page.SetInputFilesAsync("#Command_Content", new FilePayload { Name = "me.png", MimeType = "image/png", Buffer = Picture() });
        await person.One("[data-crop]").WaitForAsync();
        await person.PressAsync("#save");
        await person.PressAsync("main a[href='/ar/register/questions']");
        await person.NextAsync();
        (await person.MainTextAsync()).ShouldContain("letter.pdf");
        await person.TickAsync("Command.Consent", "true");
        await person.NextAsync();

        await staff.GoAsync("/en/organise/registrations?q=giver");
        await staff.PressAsync("#queue tbody th a");
        await staff.PressAsync("#approve");
        await staff.ShouldBeAccessibleAsync();
        await staff.Page.Keyboard.PressAsync("z");
        await staff.ArriveAsync(() => staff.Page.Keyboard.PressAsync("Enter"));
        (await staff.MainTextAsync()).ShouldContain("is taken back");
        await staff.PressAsync("#approve");

        await person.GoAsync("/ar/me");
        await person.PressAsync("main a[href$='/substitute']");
        await person.FillAsync(("Command.Name", "Sara Haddad"), ("Command.Email", "sara@example.org"));
        await person.ShouldFitAsync();
        await person.ShouldBeAccessibleAsync();
        await person.PressAsync("#offer button.button:not(.quiet)");
        await person.ShouldBeAccessibleAsync();
        (await portal.MailsTo("sara@example.org", atLeast: 1))[0].ShouldContain("/ar/me/registration-invitation?code=");
        await person.PressAsync("#take-back button");
        (await person.MainTextAsync()).ShouldContain("سُحبت");
        person.ShouldBeUntroubled();
        staff.ShouldBeUntroubled();
    }

    private static byte[] Picture()
    {
        using var bitmap = new SKBitmap(900, 1200);
        bitmap.Erase(SKColors.SteelBlue);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }
}
