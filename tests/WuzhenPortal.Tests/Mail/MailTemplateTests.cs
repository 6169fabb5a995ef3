using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Registrations;
using WuzhenPortal.Tests.Texts;

namespace WuzhenPortal.Tests.Mail;

/// <summary>The staff say mails in their own words; what is shipped stays behind them.</summary>
public sealed class MailTemplateTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public void Every_mail_that_is_shipped_has_its_placeholders_named()
    {
        var shipped = TextFiles.Of("Mail", Language.English).Where(text => text.Key.EndsWith(".Subject", StringComparison.Ordinal) && text.Key.Split('.').Length == 2).Select(text => text.Key.Split('.')[0]).Where(kind => kind != "Template");
        shipped.Order().ShouldBe(MailKinds.All.Select(kind => kind.Name).Order());
        foreach (var kind in MailKinds.All)
        {
            foreach (var language in Language.All)
            {
                var words = MailPlaceholders.Named(TextFiles.Of("Mail", language)[$"{kind.Name}.Subject"] + TextFiles.Of("Mail", language)[$"{kind.Name}.Text"], kind);
                words.ShouldNotMatch(@"\{\d", $"{kind.Name} in {language.Code}");
                kind.Placeholders.Where(placeholder => placeholder.IsRequired).ShouldAllBe(placeholder => words.Contains($"{{{placeholder.Name}}}"));
            }
        }
    }

    [Fact]
    public async Task Own_words_are_sent_in_their_language_and_the_shipped_ones_in_the_others()
    {
        var staff = await portal.SignedInAs(Role.Registrar);
        var form = await staff.GetPage("/en/organise/mail/templates/RegistrationSubmitted");
        var refused = await staff.Submit(form, button: "#save", values: [("Command.Subject[zh-Hans]", "收到 {nobody}"), ("Command.Text[fr]", "Bonjour {name")]);
        refused.One("#Command_Subject_zh-Hans_-error").TextContent.ShouldContain("{nobody}");
        refused.One("#Command_Text_fr_-error").TextContent.ShouldContain("brace");
        refused.One("#Command_Subject_zh-Hans_").TextContent.ShouldContain("收到 {nobody}", Case.Sensitive, "what was typed is kept");

        (await staff.Submit(form, button: "#save", values: [("Command.Subject[zh-Hans]", "已收到：{reference}"), ("Command.Text[zh-Hans]", "{name} 您好：\n\n我们已收到 <b>{reference}</b>。")])).Status.ShouldBe(HttpStatusCode.Redirect);
        var (chinese, english) = (await portal.CreateAccount(languageCode: "zh-Hans"), await portal.CreateAccount());
        var reference = await portal.SubmittedAsync(chinese, "zh-Hans");
        await portal.SubmittedAsync(english);
        var own = (await portal.Outbox(chinese.Email)).ShouldHaveSingleItem();
        own.SubjectLine.ShouldBe($"已收到：{reference}");
        own.PlainText.ShouldContain("Muhammad AL-KHWARIZMI 您好");
        own.Html.ShouldContain("&lt;b&gt;");
        (await portal.Outbox(english.Email)).ShouldHaveSingleItem().SubjectLine.ShouldEndWith("your registration is handed in");

        (await staff.Submit(form, button: "#save")).Status.ShouldBe(HttpStatusCode.Conflict, "somebody saved since the form was opened");
        var again = await staff.GetPage("/en/organise/mail/templates/RegistrationSubmitted");
        again.One(".mail-history ins").TextContent.ShouldContain("已收到：{reference}");
        await staff.Submit(again, button: "[formaction*=Shipped]");
        (await portal.Send(new OpenMailTemplate.Query("RegistrationSubmitted"), await portal.CreateAccount(roles: Role.Registrar))).History.Count.ShouldBe(2);
        var later = await portal.CreateAccount(languageCode: "zh-Hans");
        await portal.SubmittedAsync(later, "zh-Hans");
        (await portal.Outbox(later.Email)).ShouldHaveSingleItem().SubjectLine.ShouldNotStartWith("已收到：");
        (await portal.Outbox(chinese.Email))[0].SubjectLine.ShouldStartWith("已收到：", Case.Sensitive, "what was written before stays");
    }

    [Fact]
    public async Task A_mail_without_what_it_is_for_is_refused()
    {
        var staff = await portal.CreateAccount(roles: Role.Registrar);
        var refused = await Should.ThrowAsync<FluentValidation.ValidationException>(portal.Send(
            new SaveMailTemplate.Command("RegistrationDeclined", 0, LocalizedText.Empty, LocalizedText.Of("en", "No.")), staff));
        refused.Errors.ShouldHaveSingleItem().PropertyName.ShouldBe("Text[en]");
    }

    [Fact]
    public async Task A_preview_and_a_test_show_a_real_registration_in_the_words_at_hand()
    {
        var reference = await portal.SubmittedAsync(await portal.CreateAccount());
        var account = await portal.CreateAccount(roles: Role.Registrar);
        var staff = await portal.SignedIn(account);
        var form = await staff.GetPage("/en/organise/mail/templates/RegistrationApproved");
        (string, string?)[] typed = [("Command.Subject[ar]", "{reference} <script>alert(1)</script>"), ("lang", "ar"), ("reference", reference)];
        var drawn = await staff.Submit(form, button: "[formaction*=Preview]", values: typed);
        drawn.Html.ShouldContain("dir=\"rtl\"");
        drawn.Html.ShouldContain(reference);
        drawn.Html.ShouldNotContain("<script>");
        drawn.Response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("sandbox");
        drawn.Response.Headers.GetValues("X-Frame-Options").ShouldBe(["SAMEORIGIN"]);
        form.Response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        (await staff.Submit(form, button: "[formaction*=Preview]", values: [.. typed, ("form", "text")])).Html.ShouldContain("Muhammad AL-KHWARIZMI");

        (await staff.Submit(form, button: "#test", values: typed)).MainText.ShouldContain(account.Email!);
        (await portal.Outbox(account.Email)).ShouldHaveSingleItem().SubjectLine.ShouldStartWith(reference);
        (await portal.Db(db => db.MailTemplates.AnyAsync(template => template.Kind == "RegistrationApproved"))).ShouldBeFalse("a test saves nothing");
    }

    [Fact]
    public async Task Who_does_not_manage_mail_reaches_nothing_of_it()
    {
        await portal.WriteMailsAsync();
        var key = (await portal.Outbox())[0].Key;
        foreach (var other in new[] { await portal.CreateAccount(), await portal.CreateAccount(roles: [Role.AgendaManager, Role.Editor]) })
        {
            var browser = await portal.SignedIn(other);
            foreach (var path in new[] { "/organise/mail", "/organise/mail/templates/RegistrationApproved", "/organise/mail/templates/RegistrationApproved?handler=Preview", "/organise/mail/outbox", $"/organise/mail/outbox/{key}", $"/organise/mail/outbox/{key}?handler=Words", "/organise/mail/write", "/organise/registrations/retention" })
            {
                (await browser.GetPage("/en" + path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
            }

            await Should.ThrowAsync<Forbidden>(portal.Send(new MoveMail.Command(key, MoveMail.Move.Withdraw), other));
            await Should.ThrowAsync<Forbidden>(portal.Send(new RetryFailedMails.Command(null), other));
            await Should.ThrowAsync<Forbidden>(portal.Send(new ConfirmBulkMail.Command("x", 1, 1), other));
        }
    }
}
