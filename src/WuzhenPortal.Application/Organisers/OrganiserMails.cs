using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>Tells everybody who organises a sub-forum what became of what was handed in.</summary>
internal sealed class OrganiserMails(PortalDbContext db, IOutbox outbox)
{
    /// <param name="kind">Of the mail.</param>
    /// <param name="more">For the placeholders after the person's name and the sub-forum's.</param>
    public async Task TellAsync(string kind, ForumInWork work, IReadOnlyList<object> more, CancellationToken cancel)
    {
        var people = await (
            from organiser in db.SubForumOrganisers.AsNoTracking()
            join account in db.Users on organiser.AccountId equals account.Id
            where organiser.SubForumId == work.ForumId && account.EmailConfirmed && account.Email != null
            orderby organiser.Id
            select new { account.Email, account.LanguageCode, account.DisplayName }).ToListAsync(cancel);
        foreach (var person in people)
        {
            outbox.Add(new OutgoingMail(kind, person.Email!, person.LanguageCode, $"/me/sub-forums/{work.Slug}", [person.DisplayName, work.Forum.Name, .. more]));
        }
    }
}
