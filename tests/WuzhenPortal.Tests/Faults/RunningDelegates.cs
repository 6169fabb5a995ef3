using System.Net;
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
}
