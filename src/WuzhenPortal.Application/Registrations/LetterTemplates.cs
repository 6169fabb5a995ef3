using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The words of the letters of a summit.</summary>
internal sealed class LetterTemplates(PortalDbContext db, TimeProvider clock)
{
    private static readonly Words Standard = Read();

    /// <summary>The latest version; a summit without any starts with the portal's own, which is not saved yet.</summary>
    public async Task<LetterTemplate> LatestAsync(long summitId, CancellationToken cancel) =>
        await db.LetterTemplates.Where(template => template.SummitId == summitId).OrderByDescending(template => template.Number).FirstOrDefaultAsync(cancel)
        ?? new LetterTemplate { SummitId = summitId, Number = 1, English = Standard.English, Chinese = Standard.Chinese, WrittenAt = clock.GetUtcNow() };

    /// <summary>The latest version, saved; to be called while the summit is locked.</summary>
    public async Task<LetterTemplate> SavedAsync(long summitId, CancellationToken cancel)
    {
        var latest = await LatestAsync(summitId, cancel);
        if (latest.Id == 0)
        {
            db.LetterTemplates.Add(latest);
            await db.SaveChangesAsync(cancel);
        }

        return latest;
    }

    private static Words Read()
    {
        using var stream = typeof(LetterTemplates).Assembly.GetManifestResourceStream(typeof(LetterTemplates), "standard-letter.json")!;
        return JsonSerializer.Deserialize<Words>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Words(string English, string Chinese);
}
