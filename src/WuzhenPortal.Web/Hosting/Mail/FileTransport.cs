using MimeKit;
using WuzhenPortal.Application.Mail;

namespace WuzhenPortal.Web.Hosting.Mail;

/// <summary>Where no mail server is set: one file a mail, named by its key, in the data folder.</summary>
internal sealed class FileTransport(PortalSettings settings) : IMailTransport
{
    private static readonly MailboxAddress Sender = new("Wuzhen Summit", "portal@localhost");

    private static readonly FormatOptions AsOnTheWire = new() { NewLineFormat = NewLineFormat.Dos };

    public async Task SendAsync(MailToSend mail, CancellationToken cancel)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(settings.DataFolder, "mail")).FullName;
            // The lease lets one node at a time write a mail: what stands here is a killed program's, and is overwritten.
            var unfinished = Path.Combine(folder, $".{mail.Key:N}.part");
            await using (var file = new FileStream(unfinished, FileMode.Create))
            {
                using var message = Composed.From(mail, Sender);
                await message.WriteToAsync(AsOnTheWire, file, cancel);
                file.Flush(flushToDisk: true);
            }

            // A repeat takes the place of the first: one mail, one file.
            File.Move(unfinished, Path.Combine(folder, $"{mail.Key:N}.eml"), overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailNotSent("file", failure);
        }
    }
}
