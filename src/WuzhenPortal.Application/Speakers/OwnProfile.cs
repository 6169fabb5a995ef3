using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>The profile at the current summit that the sender keeps.</summary>
internal sealed class OwnProfile(PortalDbContext db, ICurrentUser user)
{
    /// <exception cref="NotFound">The sender keeps none.</exception>
    /// <exception cref="Conflict">Someone saved since <paramref name="version"/>.</exception>
    public async Task<Speaker> FindAsync(int version, CancellationToken cancel)
    {
        var speaker = await Kept().SingleOrDefaultAsync(cancel) ?? throw new NotFound();
        speaker.MustBe(version);
        return speaker;
    }

    /// <summary>The one profile, or none.</summary>
    public IQueryable<Speaker> Kept()
    {
        var account = user.RequiredAccountId();
        var summits = db.Summits.Of(null).Select(summit => summit.Id);
        return db.Speakers.Where(speaker => db.ProfileKeepers.Any(keeper => keeper.SpeakerId == speaker.Id && keeper.AccountId == account && summits.Contains(keeper.SummitId)));
    }
}
