using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.Speakers;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>Questions that are answered by a file or by the portrait.</summary>
public sealed class AnswerFileTests : IAsyncLifetime
{
    private const string Questions = "/en/register/questions";

    private PortalFixture portal = null!;
    private Account registrar = null!;

    /// <summary>The form of delegates asks for a portrait, whether one speaks, and then for the slides; once approved, for a ticket.</summary>
    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        registrar = await portal.RegistrarAsync();
        var version = (await portal.Send(new OpenForm.Query("delegate"), registrar)).Version;
        await portal.Send(new SaveFormSection.Command("delegate", version++, null, LocalizedText.Of("en", "Uploads"), null, null), registrar);
        var speaks = new ConditionFields(false, [new(false, [new("speaks", ConditionTest.Is, "yes")])]);
        (string Label, QuestionType Type, QuestionStage Stage, bool IsRequired, ConditionFields? ShownIf)[] questions =
        [
            ("Likeness", QuestionType.Portrait, QuestionStage.Application, true, null), ("Speaks", QuestionType.YesNo, QuestionStage.Application, true, null),
            ("Slides", QuestionType.File, QuestionStage.Application, true, speaks), ("Ticket", QuestionType.File, QuestionStage.AfterApproval, false, null),
        ];
        foreach (var (label, type, stage, isRequired, shownIf) in questions)
        {
            var fields = QuestionFields.Nothing with { Type = type, Label = LocalizedText.Of("en", label), Stage = stage, IsRequired = isRequired, KeptDays = 5 };
            await portal.Send(new SaveFormQuestion.Command("delegate", version++, null, "uploads", fields, shownIf), registrar);
        }

        await portal.Send(new PublishForm.Command("delegate", version, null), registrar);
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_file_is_brought_with_the_form_replaced_shown_handed_in_and_opened_by_staff_under_their_names()
    {
        var person = await portal.CreateAccount();
        await portal.DraftAsync(person);
        var browser = await portal.SignedIn(person);
        var page = await browser.GetPage(Questions);
        page.One("[data-question=slides]").HasAttribute("hidden").ShouldBeTrue();
        var open = await browser.Submit(page, values: ("Command.Answers[speaks]", "yes"));
        open.Document.QuerySelectorAll(".error-summary li").Select(item => item.TextContent.Trim()).ShouldBe(["“Likeness” is still missing.", "“Slides” is still missing."], ignoreOrder: true);

        var refused = await Agenda.TestMaterials.SendFiles(browser, open, "main form[method=post]", "Files[slides]", [("slides.pdf", "MZ not a document"u8.ToArray(), "application/pdf")]);
        refused.One("#Command_Answers_slides_-error");
        refused.One("[data-question=speaks] input[value=yes]").HasAttribute("checked").ShouldBeTrue("what was typed is kept");
        var brought = await Agenda.TestMaterials.SendFiles(browser, refused, "main form[method=post]", "Files[slides]", [("Slides.PDF", TestUploads.Pdf, "application/pdf")]);
        brought.Document.QuerySelectorAll(".error-summary li").Length.ShouldBe(1, "the portrait alone is missing");
        brought.One("[data-question=slides] a").TextContent.ShouldContain("Slides.pdf");
        portal.DocumentFiles().Length.ShouldBe(1);

        var portrait = await browser.Submit(brought, button: "button[formaction*='Portrait']");
        var reference = (await portal.RegistrationOf(person)).Reference;
        portrait.Location.ShouldBe($"/en/me/registrations/{reference}/portrait?from=questions");
        (await browser.Follow(portrait)).One("a[href='/en/register/questions']");
        await portal.Send(new SetParticipantPortrait.Command(reference, Profiles.Picture(600, 800)), person);

        var better = await Agenda.TestMaterials.SendFiles(browser, await browser.GetPage(Questions), "main form[method=post]", "Files[slides]", [("Better.pdf", TestUploads.Pdf, "application/pdf")]);
        better.Location.ShouldBe("/en/register/review", better.MainText);
        (await browser.GetPage("/en/register/review")).MainText.ShouldContain("Slides Better.pdf");
        await portal.Send(new SubmitRegistration.Command((await portal.RegistrationOf(person)).Version, RegistrationTerms.Version, true), person);
        var code = await portal.Db(db => db.RegistrationDocuments.Select(document => document.Code).SingleAsync());

        (await browser.Submit(await browser.GetPage(Questions), button: "button[formaction*='Detach']")).MainText.ShouldContain("This file is required");
        var stranger = await portal.CreateAccount();
        (await (await portal.SignedIn(stranger)).GetPage($"/en/me/registrations/{reference}/documents?handler=File&code={code}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await Should.ThrowAsync<NotFound>(portal.Send(new DetachFile.Command(reference, "slides"), stranger));
        await Should.ThrowAsync<NotFound>(portal.Send(new RemoveDocument.Command(reference, code), person));

        var desk = await portal.SignedIn(registrar);
        var file = await desk.GetPage($"/en/organise/registrations/{reference}");
        file.MainText.ShouldContain("Slides Better.pdf");
        var opened = await desk.Submit(file, ".documents form");
        opened.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await browser.GetPage($"/en/me/registrations/{reference}/documents")).MainText.ShouldContain("Rui Registrar");
    }

    [Fact]
    public async Task A_file_whose_question_is_not_asked_any_more_goes_on_handing_in_and_every_one_when_its_time_is_over()
    {
        var person = await portal.CreateAccount();
        await portal.DraftAsync(person);
        var browser = await portal.SignedIn(person);
        var reference = (await portal.RegistrationOf(person)).Reference;
        await portal.Send(new SetParticipantPortrait.Command(reference, Profiles.Picture(600, 800)), person);
        await Agenda.TestMaterials.SendFiles(browser, await browser.GetPage(Questions), "main form[method=post]", "Files[slides]", [("a.pdf", TestUploads.Pdf, "application/pdf")], ("Command.Answers[speaks]", "yes"));
        (await browser.Submit(await browser.GetPage(Questions), values: ("Command.Answers[speaks]", "no"))).Location.ShouldBe("/en/register/review");
        (await portal.Db(db => db.RegistrationDocuments.CountAsync())).ShouldBe(1, "the draft keeps what was brought");
        await portal.Send(new SubmitRegistration.Command((await portal.RegistrationOf(person)).Version, RegistrationTerms.Version, true), person);
        (await portal.Db(db => db.RegistrationDocuments.CountAsync())).ShouldBe(0);

        await portal.ApproveAsync(registrar, person);
        var further = $"/en/me/registrations/{reference}/questions";
        var kept = await Agenda.TestMaterials.SendFiles(browser, await browser.GetPage(further), "main form[method=post]", "Files[ticket]", [("ticket.pdf", TestUploads.Pdf, "application/pdf")]);
        kept.Status.ShouldBe(HttpStatusCode.Redirect, kept.MainText);
        (await browser.GetPage(further)).One("[data-question=ticket] a").TextContent.ShouldContain("ticket.pdf");
        portal.Clock.Advance(TimeSpan.FromDays(29));
        await portal.SendAsOperator(new RunRetention.Command());
        (await portal.Db(db => db.RegistrationDocuments.CountAsync())).ShouldBe(0, "five days after the summit, and one");
        await portal.SendAsOperator(new SweepDocuments.Query());
        portal.DocumentFiles().ShouldBeEmpty();
    }
}
