using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>The sub-forums that a person organises, and the speakers' profiles that a person keeps. What stands in them is the summit's, and public.</summary>
internal sealed class InvitationData(PortalDbContext db) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var forums = await db.SubForumOrganisers.AsNoTracking().Where(organiser => organiser.AccountId == accountId).Select(organiser => new { SubForum = organiser.Slug, organiser.Email, organiser.KeptSince }).ToListAsync(cancel);
        var profiles = await db.ProfileKeepers.AsNoTracking().Where(keeper => keeper.AccountId == accountId).Select(keeper => new { Speaker = keeper.Slug, keeper.Email, keeper.KeptSince }).ToListAsync(cancel);
        if (forums.Count + profiles.Count > 0)
        {
            yield return PersonalFile.Json("roles.json", new { forums, profiles });
        }
    }

    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        if (person.AccountId is { } id)
        {
            await db.SubForumOrganisers.Where(organiser => organiser.AccountId == id || organiser.Email == person.Email).ExecuteDeleteAsync(cancel);
            await db.ProfileKeepers.Where(keeper => keeper.AccountId == id || keeper.Email == person.Email).ExecuteDeleteAsync(cancel);
        }
    }
}
