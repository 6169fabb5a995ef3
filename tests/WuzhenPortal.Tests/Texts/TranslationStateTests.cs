using WuzhenPortal.Application.Information;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Publications;

namespace WuzhenPortal.Tests.Texts;

/// <summary>A translation that was left behind when its source changed is marked until somebody changes or confirms it.</summary>
public sealed class TranslationStateTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public void It_follows_the_source_language_by_language()
    {
        var none = Of();
        var written = TranslationState.Parse(null).After(none, Of(("en", "Bridge"), ("fr", "Pont"), ("ru", "Мост")));
        written.Outdated.ShouldBeEmpty();
        var changed = Again(written).After(Of(("en", "Bridge"), ("fr", "Pont"), ("ru", "Мост")), Of(("en", "Bridges"), ("fr", "Ponts"), ("ru", "Мост")));
        changed.Outdated.ShouldBe(["ru"], "French was changed along");
        var added = Again(changed).After(Of(("en", "Bridges"), ("fr", "Ponts"), ("ru", "Мост")), Of(("en", "Bridges"), ("fr", "Ponts"), ("ru", "Мост"), ("es", "Puentes")));
        added.Outdated.ShouldBe(["ru"], "what is new agrees");
        Again(added).Confirm(["ru", "ar"]).Outdated.ShouldBeEmpty();
        Again(added).After(Of(("en", "Bridges"), ("ru", "Мост")), Of(("en", "Bridges"), ("ru", "Мосты"))).Outdated.ShouldBeEmpty("it was changed");
        var french = Again(changed).From("fr", Of(("en", "Bridges"), ("fr", "Ponts"), ("ru", "Мост")));
        (french.Source, french.Outdated.Count).ShouldBe(("fr", 0));
        Again(french).After(Of(("en", "Bridges"), ("fr", "Ponts")), Of(("en", "Bridges"), ("fr", "Les ponts"))).Outdated.ShouldBe(["en"]);
        Should.Throw<RuleViolation>(() => changed.From("ar", Of(("en", "Bridges"))));
        // What is first written in Chinese alone is translated from Chinese; what has no English any more, from what it has.
        TranslationState.Parse(null).After(none, Of(("zh-Hans", "桥"))).Source.ShouldBe("zh-Hans");
        Again(changed).ToString().Length.ShouldBeLessThan(TranslationState.Length);

        static LocalizedText[] Of(params (string Code, string Text)[] texts) => [LocalizedText.Of(texts.Select(text => KeyValuePair.Create(text.Code, (string?)text.Text))), LocalizedText.Empty];
        static TranslationState Again(TranslationState state) => TranslationState.Parse(state.ToString());
    }

    [Fact]
    public async Task Editors_of_information_and_publications_see_and_confirm_it_and_readers_learn_what_is_not_yet_translated()
    {
        var editor = await portal.SignedInAs(Role.Editor);
        var both = LocalizedText.Of([new("en", "Ferries"), new("fr", "Bacs")]);
        await portal.SendAsOperator(new CreateInformationPage.Command(new("ferries", both, LocalizedText.Empty, both, 6)));
        await portal.SendAsOperator(new PublishInformationPage.Command("ferries", 0));
        var book = await portal.PublishAsync(TestShelf.Called("On ferries") with { Title = both, Abstract = both });
        foreach (var (list, address, title, read) in new[]
        {
            ("/en/organise/information", "/en/organise/information/ferries", "Command.Page.Title[en]", "/information/ferries"),
            ("/en/organise/publications", $"/en/organise/publications/{book}", "Command.Publication.Title[en]", $"/publications/{book}"),
        })
        {
            (await editor.GetPage(list)).MainText.ShouldNotContain("Translation outdated", Case.Sensitive, list);
            (await editor.Submit(await editor.GetPage(address), button: "#save", values: (title, "Ferries and bridges"))).Location.ShouldBe(address);
            (await editor.GetPage(list)).MainText.ShouldContain("Translation outdated", Case.Sensitive, list);
            var page = await editor.GetPage(address);
            page.One("#translations option[selected]").GetAttribute("value").ShouldBe("en");
            page.One("#translations input[value=fr]");
            (await editor.Submit(page, button: "#save", values: ("Command.Translation.Agree", "fr"))).Location.ShouldBe(address);
            var confirmed = await editor.GetPage(address);
            confirmed.One("#translations .state.ok");
            (await editor.GetPage(list)).MainText.ShouldNotContain("Translation outdated", Case.Sensitive, list);
            (await editor.Submit(confirmed, button: "#save", values: ("Command.Translation.Source", "fr"))).Location.ShouldBe(address);
            (await editor.GetPage(address)).One("#translations option[selected]").GetAttribute("value").ShouldBe("fr");

            (await portal.Visitor().GetPage($"/ru{read}")).MainText.ShouldContain("не переведен");
            (await portal.Visitor().GetPage($"/fr{read}")).MainText.ShouldNotContain("pas encore traduite");
        }
    }
}
