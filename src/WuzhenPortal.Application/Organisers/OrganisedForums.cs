using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>Who organises what.</summary>
public static class OrganisedForums
{
    /// <summary>The sub-forums of the current summit that an account organises.</summary>
    public static IQueryable<SubForum> OrganisedBy(this PortalDbContext db, long accountId)
    {
        var summits = db.Summits.Of(null).Select(summit => summit.Id);
        return db.SubForums.Where(forum => summits.Contains(forum.SummitId) && db.SubForumOrganisers.Any(organiser => organiser.SubForumId == forum.Id && organiser.AccountId == accountId));
    }
}
