using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Texts;

/// <summary>Rule 8: the interface speaks six languages, with nothing missing and nothing left over.</summary>
public sealed partial class TextTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Areas => [.. TextFiles.Areas];

    [Theory]
    [MemberData(nameof(Areas))]
    public void An_area_has_the_same_keys_in_all_languages(string area)
    {
        var english = TextFiles.Of(area, Language.English);
        english.ShouldNotBeEmpty();
        foreach (var language in TextFiles.Translations)
        {
            TextFiles.Of(area, language).Keys.Order().ShouldBe(english.Keys.Order(), $"{area} in {language.Code}");
        }
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void No_text_is_empty(string area) =>
        Language.All.SelectMany(language => TextFiles.Of(area, language).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => $"{language.Code} {area}.{text.Key}")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Areas))]
    public void A_text_has_the_same_placeholders_in_all_languages(string area)
    {
        var english = TextFiles.Of(area, Language.English);
        var different =
            from language in TextFiles.Translations
            from text in TextFiles.Of(area, language)
            where english.ContainsKey(text.Key) && !Placeholders(text.Value).SetEquals(Placeholders(english[text.Key]))
            select $"{language.Code} {area}.{text.Key}: {text.Value}";
        different.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void A_text_is_translated(string area)
    {
        var same = JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(SourceTree.Root, "tests/WuzhenPortal.Tests/Texts/same-words.json")))!;
        var english = TextFiles.Of(area, Language.English);
        var copied =
            from language in TextFiles.Translations
            from text in TextFiles.Of(area, language)
            where english.GetValueOrDefault(text.Key) == text.Value && !text.Key.StartsWith("Format.", StringComparison.Ordinal) && Placeholder().Replace(text.Value, "").Any(char.IsLetter)
            where !same["*"].Contains(text.Value) && !same[language.Code].Contains(text.Value)
            select $"{language.Code} {area}.{text.Key}: {text.Value}";
        copied.ShouldBeEmpty("Translate it, or put the word into same-words.json if it is the same in that language.");
    }

    [Fact]
    public void Every_key_that_the_source_asks_for_is_written() =>
        TextFiles.Literals.Where(key => !TextFiles.Keys.Contains(key.Key)).Select(key => $"{key.Key} ({string.Join(", ", key.Distinct())})").ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_key_that_the_source_makes_is_written() =>
        TextFiles.Patterns.Where(made => !TextFiles.Keys.Any(made.Pattern.IsMatch)).Select(made => $"{made.Pattern} ({made.File})").ShouldBeEmpty();

    [Fact]
    public void Every_key_is_asked_for() =>
        TextFiles.Keys.Where(key => !TextFiles.Literals.Contains(key) && !TextFiles.Patterns.Any(made => made.Pattern.IsMatch(key))).Order().ShouldBeEmpty();

    [Fact]
    public async Task Every_refusal_of_a_validator_has_a_sentence()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var codes =
            from type in typeof(DependencyInjection).Assembly.GetTypes()
            where type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(IValidator))
            let validator = (IValidator)ActivatorUtilities.CreateInstance(scope.ServiceProvider, type)
            from rule in validator.CreateDescriptor().Rules
            from component in rule.Components
            let code = component.ErrorCode ?? component.Validator?.Name
            where code is not null && component.Validator is not FluentValidation.Validators.IChildValidatorAdaptor
            let key = code.Contains('.', StringComparison.Ordinal) ? code : $"Portal.Invalid.{code}"
            where !TextFiles.Keys.Contains(key)
            select $"{key} ({type})";
        codes.Distinct().ShouldBeEmpty();
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\w+)(?::[^}]*)?\}")]
    private static partial Regex Placeholder();
}
