using MimeKit;

namespace WuzhenPortal.Tests.Faults;

/// <summary>The mails of a running portal, as it writes them where no server is set.</summary>
internal static class MailFolder
{
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
