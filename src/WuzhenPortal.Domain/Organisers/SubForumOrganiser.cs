using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Domain.Organisers;

/// <summary>That somebody is invited to organise a sub-forum, or organises it with an account.</summary>
public sealed class SubForumOrganiser : Invitation, IAudited
{
    private SubForumOrganiser()
    {
    }

    /// <param name="forum">Saved already.</param>
    public SubForumOrganiser(SubForum forum)
    {
        SummitId = forum.SummitId;
        SubForumId = forum.Id;
        Slug = forum.Slug;
    }

    public long SummitId { get; private set; }

    public long SubForumId { get; private set; }

    /// <summary>Of the sub-forum.</summary>
    public string Slug { get; private set; } = "";

    string IAudited.AuditName => Slug;

    protected override string AcceptedKey => "Organisers.OrganisesAlready";

    protected override string OverKey => "Organisers.LinkIsOver";
}
