using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>
/// Mails about accounts. Anybody can cause them by typing an address: they carry nothing that the sender of the form wrote, and few go to one address.
/// </summary>
internal sealed class AccountMails(PortalDbContext db, IOutbox outbox, AccountLinks links, TimeProvider clock)
{
    private const int MostAtATime = 3;

    private static readonly TimeSpan ATime = TimeSpan.FromMinutes(10);

    /// <param name="account">Saved already: the link holds its identity.</param>
    /// <param name="returnUrl">Local address to go on to.</param>
    public async Task ConfirmAsync(Account account, string? returnUrl, CancellationToken cancel) =>
        await AddAsync("AccountConfirm", account, async () =>
        {
            var code = await links.WriteAsync(account, LinkPurpose.ConfirmEmail);
            return $"/account/confirm?code={code}{(string.IsNullOrEmpty(returnUrl) ? "" : $"&returnUrl={Uri.EscapeDataString(returnUrl)}")}";
        }, cancel);

    public Task ExistsAsync(Account account, CancellationToken cancel) => AddAsync("AccountExists", account, () => ResetPathAsync(account), cancel);

    public Task ResetAsync(Account account, CancellationToken cancel) => AddAsync("PasswordReset", account, () => ResetPathAsync(account), cancel);

    public Task ChangedAsync(Account account, CancellationToken cancel) => AddAsync("PasswordChanged", account, () => Task.FromResult("/account/forgot"), cancel);

    private async Task<string> ResetPathAsync(Account account) => $"/account/reset?code={await links.WriteAsync(account, LinkPurpose.ResetPassword)}";

    private async Task AddAsync(string kind, Account account, Func<Task<string>> path, CancellationToken cancel)
    {
        // Made in any case: whether a mail goes out must not be told by the time it takes.
        var action = await path();
        var since = clock.GetUtcNow() - ATime;
        if (await db.OutboxMessages.CountAsync(message => message.Recipient == account.Email && message.Kind == kind && message.CreatedAt > since, cancel) < MostAtATime)
        {
            outbox.Add(new OutgoingMail(kind, account.Email!, account.LanguageCode, action));
            await db.SaveChangesAsync(cancel);
        }
    }
}
