using System.Net;
using MimeKit;
using WuzhenPortal.Tests.Ground;

namespace WuzhenPortal.Tests.Faults;

/// <summary>People of a running portal: they know it by its pages and its mails alone.</summary>
internal static class RunningDelegates
{
    private const string Password = "lanterns on the river";

    /// <summary>Somebody who signed up, opened the mailed link and is signed in.</summary>
    public static async Task<(HttpClient Browser, string Email)> NewDelegate(this RunningPortal portal, string email)
    {
        var browser = portal.Visitor();
        var done = await browser.Submit(await browser.GetPage("/en/account/sign-up"), values: [("Command.DisplayName", "Lin Yue"), ("Command.Email", email), ("Command.Password", Password)]);
        done.Status.ShouldBe(HttpStatusCode.Redirect, done.MainText);
        var mail = (await portal.MailsTo(email, atLeast: 1))[0];
        var link = mail.Split('\n', '\r').First(line => line.Contains("/account/confirm", StringComparison.Ordinal)).Trim();
        var confirmed = await browser.Submit(await browser.GetPage(new Uri(link).PathAndQuery), values: ("Command.Password", Password));
        confirmed.Status.ShouldBe(HttpStatusCode.Redirect, confirmed.MainText);
        return (browser, email);
    }

    /// <summary>The plain texts, subject first, of the mails that were written as files; waits until there are so many.</summary>
    public static async Task<List<string>> MailsTo(this RunningPortal portal, string email, int atLeast)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var mails = ReadMails(Path.Combine(portal.DataFolder, "mail"), email);
            if (mails.Count >= atLeast)
            {
                return mails;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Not {atLeast} mails went to {email}.");
    }

    private static List<string> ReadMails(string folder, string email)
    {
        var mails = new List<string>();
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Order() : Enumerable.Empty<string>())
        {
            using var mail = MimeMessage.Load(file);
            if (mail.To.Mailboxes.Any(to => to.Address == email))
            {
                mails.Add($"{mail.Subject}\n{mail.TextBody}");
            }
        }

        return mails;
    }
}
