using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Information;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>The pages of practical information, for their editors.</summary>
internal sealed class InformationDesk(PortalDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>At the version that its editor saw.</summary>
    /// <exception cref="NotFound">There is no such page.</exception>
    /// <exception cref="Conflict">Someone saved since.</exception>
    public async Task<InformationPage> FindAsync(string slug, int version, CancellationToken cancel)
    {
        var page = await db.InformationPages.Include(page => page.OldAddresses).SingleOrDefaultAsync(page => page.Slug == slug, cancel) ?? throw new NotFound();
        page.MustBe(version);
        return page;
    }

    /// <summary>Writes new words into a page, saves it, and keeps them in its history.</summary>
    /// <param name="translation">What the editor said of its translations; null for nothing.</param>
    public async Task WriteAsync(InformationPage page, LocalizedText title, LocalizedText summary, LocalizedText body, TranslationFields? translation, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var isChanged = page.Write(title, summary, body, now);
        translation?.ApplyTo(page);
        await db.SaveChangesAsync(cancel);
        if (isChanged)
        {
            var number = await db.InformationVersions.Where(version => version.PageId == page.Id).MaxAsync(version => (int?)version.Number, cancel) ?? 0;
            db.InformationVersions.Add(new InformationVersion(page, number + 1, user.AccountId, now));
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>An address that no other page has or had.</summary>
    /// <exception cref="RuleViolation">Another page has or had it.</exception>
    public async Task MustBeFreeAsync(string slug, InformationPage? page, CancellationToken cancel)
    {
        var id = page?.Id ?? 0;
        if (await db.InformationPages.AnyAsync(other => other.Id != id && (other.Slug == slug || other.OldAddresses.Any(address => address.Slug == slug)), cancel))
        {
            throw new RuleViolation("Information.Desk.AddressTaken", slug) { Property = "Page.Slug" };
        }
    }
}
