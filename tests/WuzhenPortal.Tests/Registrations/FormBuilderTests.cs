using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>The forms of the categories, as registrars make them.</summary>
public sealed class FormBuilderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static LocalizedText En(string text) => LocalizedText.Of("en", text);

    [Fact]
    public async Task A_question_with_a_condition_is_made_by_forms_and_asked_once_published()
    {
        await TakenAsync("staff");
        var registrar = await portal.SignedInAs(Role.Registrar);
        const string Home = "/en/organise/registrations/forms/staff";
        var section = await registrar.GetPage($"{Home}/sections/new");
        var empty = await registrar.Submit(section);
        empty.One("#Command_Title_en_-error");
        await registrar.Submit(empty, values: [("Command.Title[en]", "Your uniform"), ("Command.Title[zh-Hans]", "您的制服")]);
        var question = await registrar.GetPage($"{Home}/questions/new?section=your-uniform");
        var unready = await registrar.Submit(question, values: [("Command.Question.Type", "OneOf"), ("Command.Question.Label[en]", "Size"), ("Command.Question.Choices[0].Label[en]", "Small")]);
        unready.One("#Command_Question_Choices-error").TextContent.ShouldContain("two choices");
        await registrar.Submit(unready, values: [("Command.Question.Choices[1].Label[en]", "Large"), ("Command.Question.Choices[1].Label[zh-Hans]", "大")]);

        var second = await registrar.GetPage($"{Home}/questions/new?section=your-uniform");
        var wrong = await registrar.Submit(second, values: [
            ("Command.Question.Label[en]", "Height"), ("Command.Question.Type", "Number"), ("Command.Question.IsRequired", "true"), ("Command.Question.Least", "100"), ("Command.Question.Most", "90"),
            ("Command.ShownIf.Groups[0].Rows[0].Question", "size"), ("Command.ShownIf.Groups[0].Rows[0].Test", "Is"), ("Command.ShownIf.Groups[0].Rows[0].Value", "Huge")]);
        wrong.One("#Command_Question_Most-error");
        var alsoWrong = await registrar.Submit(wrong, values: ("Command.Question.Most", "250"));
        alsoWrong.One("#Command_ShownIf-error").TextContent.ShouldContain("Huge");
        alsoWrong.One("#Command_Question_Label_en_").TextContent.ShouldContain("Height");
        (await registrar.Submit(alsoWrong, values: ("Command.ShownIf.Groups[0].Rows[0].Value", "大"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var builder = await registrar.GetPage(Home);
        builder.MainText.ShouldContain("Asked if “Size” is “Large”");
        (await ApplicantPageAsync("staff")).MainText.ShouldNotContain("Size");
        await registrar.Submit(builder, builder.Form("#publish-form"), "button", ("Publish.Note", "Uniforms"));
        (await ApplicantPageAsync("staff")).One("[data-question=height]").HasAttribute("hidden").ShouldBeTrue();
        (await portal.Db(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Action == "PublishForm").ToListAsync())).ShouldContain(entry => entry.SubjectName == "staff");
    }

    [Fact]
    public async Task What_was_handed_in_keeps_its_questions_when_the_form_changes()
    {
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        var account = await portal.CreateAccount();
        await portal.DraftAsync(account);
        var version = (await portal.Send(new SaveCategory.Command((await portal.RegistrationOf(account)).Version, "speaker", AttendanceMode.OnSite), account)).Version;
        version = (await portal.Send(new SaveQuestions.Command(version, new() { ["talk-language"] = ["fr"], ["talk-title"] = ["Ink and rivers"] }), account)).Version;
        var reference = await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), account);

        var form = await portal.Send(new OpenForm.Query("speaker"), registrar);
        await portal.Send(new SaveFormQuestion.Command("speaker", form.Version, "talk-title", null, form.FieldsOf("talk-title")! with { Label = En("Working title") }, null), registrar);
        await portal.Send(new RemoveFormPart.Command("speaker", form.Version + 1, "talk-language"), registrar);
        await portal.Send(new PublishForm.Command("speaker", form.Version + 2, null), registrar);
        await Should.ThrowAsync<RuleViolation>(portal.Send(new PublishForm.Command("speaker", form.Version + 3, null), registrar));

        var desk = await (await portal.SignedIn(registrar)).GetPage($"/en/organise/registrations/{reference}");
        desk.MainText.ShouldContain("Title of your talk Ink and rivers");
        desk.MainText.ShouldContain("Language in which you will speak French");
        (await ApplicantPageAsync("speaker")).MainText.ShouldContain("Working title");
        (await portal.Send(new OpenForm.Query("speaker"), registrar)).Versions.Select(state => state.Number).ShouldBe([2, 1]);
    }

    [Theory]
    [InlineData("nationality", ConditionTest.Is, "Китай", null)]
    [InlineData("nationality", ConditionTest.Is, "Atlantis", "Registrations.Forms.ConditionNoSuchAnswer")]
    [InlineData("mode", ConditionTest.Is, "by boat", "Registrations.Forms.ConditionNoSuchAnswer")]
    [InlineData("needs-visa", ConditionTest.Is, "maybe", "Registrations.Forms.ConditionNoSuchAnswer")]
    [InlineData("outlet", ConditionTest.AtLeast, "3", "Registrations.Forms.ConditionNotOrdered")]
    public async Task A_condition_that_no_answer_could_meet_is_refused(string question, ConditionTest test, string value, string? refusal)
    {
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        var form = await portal.Send(new OpenForm.Query("press"), registrar);
        var saving = portal.Send(new SaveFormQuestion.Command("press", form.Version, null, form.Draft.Sections[^1].Key, QuestionFields.Nothing with { Label = En("And then?") }, new(false, [new(false, [new(question, test, value)])])), registrar);
        if (refusal is null)
        {
            await saving;
            (await portal.Send(new OpenForm.Query("press"), registrar)).Draft.Questions.Last().ShownIf!.Test!.Value.ShouldBe("CN");
        }
        else
        {
            (await Should.ThrowAsync<RuleViolation>(saving)).Key.ShouldBe(refusal);
        }
    }

    [Fact]
    public async Task Of_two_who_change_a_form_at_once_the_later_sees_what_the_other_did()
    {
        await TakenAsync("exhibitor");
        var first = await portal.SignedInAs(Role.Registrar);
        var second = await portal.SignedInAs(Role.Registrar);
        const string Question = "/en/organise/registrations/forms/exhibitor/questions/number-plate";
        var (one, other) = (await first.GetPage(Question), await second.GetPage(Question));
        (await first.Submit(one, values: ("Command.Question.Label[en]", "Registration plate"))).Status.ShouldBe(HttpStatusCode.Redirect);
        var clash = await second.Submit(other, values: ("Command.Question.Label[en]", "Plate"));
        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        clash.One("#Command_Question_Label_en_").TextContent.ShouldContain("Plate");
        (await second.Submit(clash)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Parts_move_by_buttons_and_never_before_what_they_depend_on()
    {
        var registrar = await portal.SignedInAs(Role.Registrar);
        const string Home = "/en/organise/registrations/forms/volunteer";
        var page = await registrar.GetPage(Home);
        var question = await registrar.GetPage("/en/organise/registrations/forms/press/questions/medium");
        var choices = await registrar.Submit(question, question.Form("main form.stack"), "[formaction*=ChoiceUp]");
        choices.One("[name='Command.Question.Choices[0].Key']").GetAttribute("value").ShouldBe(question.One("[name='Command.Question.Choices[1].Key']").GetAttribute("value"));
        page.Form("#part-birth-date .form-moves form").QuerySelector("button[disabled]").ShouldNotBeNull("it is the first of the first section");
        var moved = await registrar.Follow(await registrar.Submit(page, page.Form("#part-spoken .form-moves form"), "button"));
        moved.Document.QuerySelectorAll("[data-questions-of=volunteering] > li").Select(row => row.Id).First().ShouldBe("part-spoken");
        var refused = await registrar.Submit(moved, moved.Form("#part-experience-where .form-moves form"), "button");
        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.One(".error-summary").TextContent.ShouldContain("must come before it");
        await registrar.Submit(moved, moved.Form("#discard-form"), "button");
        (await portal.Db(db => db.RegistrationForms.Include(form => form.Versions).AsNoTracking().SingleAsync(form => form.Code == "volunteer"))).IsChanged.ShouldBeFalse();
    }

    [Fact]
    public async Task Every_standard_form_could_be_built_and_speaks_all_languages()
    {
        foreach (var form in await portal.Db(db => db.RegistrationForms.AsNoTracking().Include(form => form.Versions).ToListAsync()))
        {
            var built = form.Versions.Single(version => version.Number == 1).Definition.Sections.Aggregate(FormDefinition.Empty, (whole, part) => whole.With(part));
            built.Questions.Select(question => question.Key).ShouldBeUnique();
            foreach (var text in built.Sections.Select(part => part.Title).Concat(built.Questions.Select(question => question.Label)).Concat(built.Questions.SelectMany(question => question.Choices).Select(choice => choice.Label)))
            {
                text.All.Count.ShouldBe(Language.All.Count, $"{form.Code}: {text}");
            }

            built.Questions.Select(question => question.Stage).Distinct().Count().ShouldBe(3, form.Code);
        }
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.AgendaManager)]
    public async Task Others_do_not_touch_forms(Role role)
    {
        var other = await portal.SignedInAs(role);
        (await other.GetPage("/en/organise/registrations/forms")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await other.GetPage("/en/organise/registrations/forms/press/preview")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await Should.ThrowAsync<Forbidden>(portal.Send(new TakeStandardForm.Command("press", 1, "press"), await portal.CreateAccount(roles: role)));
    }

    [Fact]
    public async Task The_preview_speaks_as_the_applicant_does_and_keeps_nothing()
    {
        var registrar = await portal.SignedInAs(Role.Registrar);
        var page = await registrar.GetPage("/ar/organise/registrations/forms/press/preview");
        page.One("html").GetAttribute("dir").ShouldBe("rtl");
        page.MainText.ShouldContain("الوسيلة أو الوكالة");
        page.Document.QuerySelector("main form[method=post]").ShouldBeNull();
        page.Document.QuerySelectorAll("main .chips a").Length.ShouldBe(6);
    }

    /// <summary>Puts a form's draft in the state that it was shipped in; tests of one class share a portal.</summary>
    private async Task TakenAsync(string category)
    {
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        await portal.Send(new TakeStandardForm.Command(category, (await portal.Send(new OpenForm.Query(category), registrar)).Version, category), registrar);
    }

    private async Task<Page> ApplicantPageAsync(string category)
    {
        var account = await portal.CreateAccount();
        await portal.Send(new SaveCategory.Command(null, category, AttendanceMode.OnSite), account);
        return await (await portal.SignedIn(account)).GetPage("/en/register/questions");
    }
}
