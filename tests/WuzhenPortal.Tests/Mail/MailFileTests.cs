using AngleSharp.Html.Parser;
using MimeKit;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Mail;

/// <summary>Mails as files: whole, valid, one a mail.</summary>
public sealed class MailFileTests
{
    [Fact]
    public async Task A_mail_is_a_complete_file_in_the_language_of_the_person()
    {
        await using var portal = await PortalFixture.StartAsync();
        foreach (var language in Language.All)
        {
            await portal.WriteMailsAsync(language: language.Code);
        }

        await portal.SendDueAsync();
        foreach (var written in await portal.Outbox())
        {
            var file = Path.Combine(portal.DataFolder, "mail", $"{written.Key:N}.eml");
            using var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
            var language = Language.ByCode(written.LanguageCode)!;
            mail.Subject.ShouldBe(written.SubjectLine);
            mail.To.ToString().ShouldBe("lin0@example.org");
            mail.Date.ShouldBe(portal.Clock.GetUtcNow());
            mail.MessageId.ShouldBe($"{written.Key:N}@localhost");
            mail.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
            mail.Body.ShouldNotBeNull().Headers[HeaderId.ContentLanguage].ShouldBe(language.Code);

            var forms = mail.Body.ShouldBeOfType<MultipartAlternative>();
            forms.Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html"], "the best form comes last");
            mail.TextBody!.ReplaceLineEndings("\n").ShouldBe(written.PlainText);
            mail.TextBody.ShouldContain($"/{language.Segment}/me/registrations/WZ22-3333-33");
            var page = new HtmlParser().ParseDocument(mail.HtmlBody!);
            page.DocumentElement.GetAttribute("lang").ShouldBe(language.Code);
            page.DocumentElement.GetAttribute("dir").ShouldBe(language.Direction);
            page.QuerySelectorAll($"a[href$='/{language.Segment}/me/registrations/WZ22-3333-33']").Length.ShouldBe(2, "button and address");
            page.QuerySelectorAll("img, script, link, [src]").ShouldBeEmpty("a mail loads nothing and tells nobody that it was opened");
        }
    }

    [Fact]
    public async Task A_file_keeps_to_what_every_mail_program_reads()
    {
        await using var portal = await PortalFixture.StartAsync();
        await portal.WriteMailsAsync(language: "zh-Hans");
        await portal.SendDueAsync();
        var bytes = await File.ReadAllBytesAsync(Directory.GetFiles(Path.Combine(portal.DataFolder, "mail")).ShouldHaveSingleItem(), TestContext.Current.CancellationToken);
        bytes.ShouldAllBe(letter => letter < 0x80, "only ASCII on the wire");
        var text = System.Text.Encoding.ASCII.GetString(bytes);
        text.Split("\r\n").ShouldAllBe(line => line.Length <= 998 && !line.Contains('\n'));
    }

    [Fact]
    public async Task A_repeat_takes_the_place_of_the_first_and_what_a_killed_program_left_is_cleared_away()
    {
        await using var portal = await PortalFixture.StartAsync();
        await portal.WriteMailsAsync();
        var folder = Directory.CreateDirectory(Path.Combine(portal.DataFolder, "mail")).FullName;
        var name = $"{(await portal.Outbox())[0].Key:N}";
        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.eml"), "the first", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, $".{name}.part"), "hal", TestContext.Current.CancellationToken);

        (await portal.SendDueAsync()).ShouldBe(1);
        Directory.GetFiles(folder).ShouldHaveSingleItem().ShouldEndWith($"{name}.eml");
        (await MimeMessage.LoadAsync(Path.Combine(folder, $"{name}.eml"), TestContext.Current.CancellationToken)).To.ToString().ShouldBe("lin0@example.org");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_keeps_the_mail_waiting()
    {
        await using var portal = await PortalFixture.StartAsync();
        await portal.WriteMailsAsync();
        var blocked = Path.Combine(portal.DataFolder, "mail");
        await File.WriteAllTextAsync(blocked, "", TestContext.Current.CancellationToken);
        (await portal.SendDueAsync()).ShouldBe(0);
        (await portal.Outbox())[0].LastError.ShouldBe("file");
        File.Delete(blocked);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await portal.SendDueAsync()).ShouldBe(1);
    }
}
