using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.Agenda;

namespace WuzhenPortal.Tests.Organisers;

/// <summary>What organisers of sub-forums do in these tests.</summary>
internal static class Organising
{
    /// <summary>A sub-forum of the sample, on 9 November 2022.</summary>
    public const string Own = "digital-economy";

    /// <summary>Another one.</summary>
    public const string Other = "data-governance";

    public static string Home(string forum = Own, string language = "en") => $"/{language}/me/sub-forums/{forum}";

    /// <summary>Invites somebody to organise a sub-forum.</summary>
    /// <returns>The code of the link in the mail.</returns>
    public static async Task<string> InviteOrganiserAsync(this PortalFixture portal, string forum, string email)
    {
        await portal.SendAsOperator(new InviteOrganiser.Command(forum, email, "en"));
        var mail = (await portal.Outbox(email.ToLowerInvariant()))[^1].PlainText;
        return mail[(mail.IndexOf("?code=", StringComparison.Ordinal) + 6)..][..Invitation.CodeLength];
    }

    /// <summary>Makes an account an organiser, by an invitation.</summary>
    public static async Task OrganiseAsync(this PortalFixture portal, Account account, string forum = Own) =>
        await portal.Send(new AcceptOrganiserInvitation.Command(await portal.InviteOrganiserAsync(forum, account.Email!)), account);

    /// <summary>A new account that organises a sub-forum.</summary>
    public static async Task<Account> OrganiserAsync(this PortalFixture portal, string forum = Own, string language = "en")
    {
        var account = await portal.CreateAccount(displayName: "Hana Host", languageCode: language);
        await portal.OrganiseAsync(account, forum);
        return account;
    }

    /// <summary>Makes an account an organiser who proposes a session, and hands it in.</summary>
    public static async Task HandInAsync(this PortalFixture portal, Account account, string forum = Own)
    {
        await portal.OrganiseAsync(account, forum);
        await portal.ProposeAsync(account, "Proposed talk", forum);
        await portal.HandInAgainAsync(account, forum);
    }

    /// <summary>Proposes a new session.</summary>
    /// <returns>Its slug within the proposal.</returns>
    public static Task<string> ProposeAsync(this PortalFixture portal, Account account, string title, string forum = Own, SlotFields? slot = null, params string[] speakers) =>
        portal.Send(new SaveMyForumSession.Command(forum, null, null, Drafts.Session(title, slot, null, speakers)), account);

    public static async Task HandInAgainAsync(this PortalFixture portal, Account account, string forum = Own) =>
        await portal.Send(new HandInMyForum.Command(forum, (await portal.ProposalOf(forum)).Version, "Please look."), account);

    /// <summary>Accepts what was handed in, as the portal itself.</summary>
    public static async Task AcceptAsync(this PortalFixture portal, string forum = Own)
    {
        var opened = await portal.SendAsOperator(new OpenProposal.Query(forum));
        await portal.SendAsOperator(new AcceptProposal.Command(forum, opened.Version!.Value, opened.Draft));
    }

    public static Task<SubForumProposal> ProposalOf(this PortalFixture portal, string forum = Own) =>
        portal.Db(db => db.SubForumProposals.AsNoTracking().Include(proposal => proposal.Parts).SingleAsync(proposal => proposal.Slug == forum));

    public static IQueryable<ProposedPart> ProposedPartsOf(this PortalDbContext db, string forum) => db.SubForumProposals.Where(proposal => proposal.Slug == forum).SelectMany(proposal => proposal.Parts);

    /// <summary>Room and time of a sub-forum in the working draft.</summary>
    public static async Task<SlotFields> SlotOf(this PortalFixture portal, string forum = Own) => (await portal.SendAsOperator(new OpenSubForum.Query(forum))).Stored!.Slot;

    public static LocalizedText English(string text) => LocalizedText.Of("en", text);
}
