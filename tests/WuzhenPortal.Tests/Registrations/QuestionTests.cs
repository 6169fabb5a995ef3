using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>What an applicant is asked by the form of a category, scripts off.</summary>
public sealed class QuestionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static string Field(string key) => $"Command.Answers[{key}]";

    [Fact]
    public async Task Answers_are_demanded_where_they_are_asked_kept_as_typed_and_shown_in_words()
    {
        var account = await portal.CreateAccount();
        var browser = await portal.SignedIn(account);
        await portal.DraftAsync(account);
        await portal.Send(new SaveCategory.Command((await portal.RegistrationOf(account)).Version, "press", AttendanceMode.OnSite), account);
        var page = await browser.GetPage("/zh/register/questions");
        page.MainText.ShouldContain("媒体或通讯社名称");
        page.One("[data-question=vouching-editor]").HasAttribute("hidden").ShouldBeTrue("only freelancers name an editor");

        var refused = await browser.Submit(page, values: [(Field("outlet"), "  Agence Test "), (Field("medium"), "freelance"), (Field("equipment"), "no")]);
        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.One("[data-question=vouching-editor]").HasAttribute("hidden").ShouldBeFalse();
        refused.One("[id='Command_Answers_vouching-editor_-error']").TextContent.ShouldContain("可为您证明身份的编辑");
        refused.One("[id='Command_Answers_outlet_']").GetAttribute("value").ShouldBe("  Agence Test ");
        refused.Document.QuerySelectorAll(".error-summary li").Length.ShouldBe(2);

        var bad = await browser.Submit(refused, values: [(Field("vouching-editor"), "Jeanne, Le Test"), (Field("vouching-mail"), "not an address")]);
        bad.Document.QuerySelectorAll(".error-summary li").Length.ShouldBe(1);
        var review = await browser.Follow(await browser.Submit(bad, values: (Field("vouching-mail"), "jeanne@example.org")));
        review.MainText.ShouldContain("自由撰稿人");
        review.MainText.ShouldContain("Agence Test");

        var back = await browser.GetPage("/zh/register/questions");
        var changed = await browser.Submit(back, values: (Field("medium"), "photo"));
        changed.Status.ShouldBe(HttpStatusCode.Redirect);
        await portal.Send(new SubmitRegistration.Command((await portal.RegistrationOf(account)).Version, RegistrationTerms.Version, true), account);
        var kept = await portal.Db(db => db.Registrations.Where(registration => registration.AccountId == account.Id).SelectMany(registration => registration.Answers).ToDictionaryAsync(answer => answer.Question, answer => answer.Value));
        kept.ShouldNotContainKey("vouching-editor");
        kept["medium"].ShouldBe("photo");
    }

    [Fact]
    public async Task A_registration_is_not_handed_in_while_a_question_is_open()
    {
        var account = await portal.CreateAccount();
        await portal.DraftAsync(account);
        var version = (await portal.Send(new SaveCategory.Command((await portal.RegistrationOf(account)).Version, "volunteer", AttendanceMode.OnSite), account)).Version;
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), account))).Key.ShouldBe("Registrations.Incomplete");
        var review = await (await portal.SignedIn(account)).GetPage("/en/register/review");
        review.One("a[href='/en/register/questions#Command_Answers_birth-date_']").TextContent.ShouldContain("Date of birth");
    }

    [Fact]
    public async Task What_no_form_of_ours_sends_is_refused()
    {
        var account = await portal.CreateAccount();
        await portal.DraftAsync(account);
        var version = (await portal.Send(new SaveCategory.Command((await portal.RegistrationOf(account)).Version, "volunteer", AttendanceMode.OnSite), account)).Version;
        var kept = await portal.Send(new SaveQuestions.Command(version, new() { ["spoken"] = ["klingon"], ["birth-date"] = ["1200-01-01"], ["rank"] = ["head"], ["arrival-by"] = ["plane"], ["motivation"] = ["short"] }), account);
        kept.Problems.Select(problem => (problem.Answer, problem.Key)).ShouldBe([
            ("birth-date", "Registrations.Questions.NotBefore"), ("spoken", "Registrations.Questions.Unreadable"), ("shifts", "Registrations.Questions.Missing"), ("motivation", "Registrations.Questions.TextAtLeast")], ignoreOrder: true);
        var stored = await portal.Db(db => db.Registrations.Where(registration => registration.AccountId == account.Id).SelectMany(registration => registration.Answers).Select(answer => answer.Question).ToListAsync());
        stored.ShouldNotContain("rank", "only the staff answers it");
        stored.ShouldNotContain("arrival-by", "only who is approved answers it");
    }

    [Fact]
    public async Task After_approval_more_is_asked_and_may_be_changed_again()
    {
        var account = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(account);
        var browser = await portal.SignedIn(account);
        (await browser.GetPage($"/en/me/registrations/{reference}/questions")).Document.QuerySelector("main form").ShouldBeNull("not before approval");
        await Should.ThrowAsync<RuleViolation>(portal.Send(new AnswerFurtherQuestions.Command(reference, (await portal.RegistrationOf(account)).Version, new() { ["arrival-by"] = ["car"] }), account));
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        await portal.AdvanceAsync(reference, registration => registration.Approve(registrar.Id, portal.Clock.GetUtcNow()));

        var page = await browser.GetPage((await browser.GetPage("/en/me")).One($"a[href$='{reference}/questions']").GetAttribute("href")!);
        var refused = await browser.Submit(page, values: [(Field("arrival-day"), "2022-11-08"), (Field("arrival-by"), "train"), (Field("arrival-number"), "G 7321"), (Field("diet"), "allergy"), (Field("hotel"), "yes")]);
        refused.Document.QuerySelectorAll(".error-summary li").Length.ShouldBe(2, "to what, and which room");
        var mine = await browser.Follow(await browser.Submit(refused, values: [(Field("allergies"), "Peanuts"), (Field("room"), "twin")]));
        mine.MainText.ShouldContain("Peanuts");
        mine.MainText.ShouldContain("8 November 2022");

        var again = await browser.GetPage($"/en/me/registrations/{reference}/questions");
        await browser.Submit(again, values: [(Field("diet"), "halal"), (Field("allergies"), "")]);
        (await browser.GetPage("/en/me")).MainText.ShouldNotContain("Peanuts");
        (await (await portal.SignedInDelegate()).GetPage($"/en/me/registrations/{reference}/questions")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_the_staff_answers_is_seen_by_the_staff_alone()
    {
        var account = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(account);
        var registrar = await portal.SignedInAs(Role.Registrar);
        var page = await registrar.GetPage($"/en/organise/registrations/{reference}/questions");
        (await registrar.Submit(page, values: [(Field("rank"), "minister"), (Field("protocol-note"), "Receive at the landing stage")])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await registrar.GetPage($"/en/organise/registrations/{reference}")).MainText.ShouldContain("Receive at the landing stage");
        var person = await portal.SignedIn(account);
        (await person.GetPage("/en/me")).Html.ShouldNotContain("landing stage");
        (await person.GetPage("/en/register/questions")).Html.ShouldNotContain("landing stage");
        (await person.GetPage($"/en/organise/registrations/{reference}/questions")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Editor)).GetPage($"/en/organise/registrations/{reference}/questions")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
