using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>A material as those see it who look after it.</summary>
/// <param name="Line">What readers see of it.</param>
/// <param name="EmbargoUntil">Null where there was never anything to wait for.</param>
/// <param name="IsEmbargoed">Whether it still waits.</param>
/// <param name="AddedBy">Name of who brought it; null for the portal itself.</param>
/// <param name="Downloads">How often it was fetched.</param>
public sealed record MaterialItem(
    MaterialLine Line, int Version, string FileName, DateTimeOffset? EmbargoUntil, bool IsEmbargoed, DateTimeOffset UploadedAt, string? AddedBy, int Downloads)
{
    internal static async Task<IReadOnlyList<MaterialItem>> ListAsync(PortalDbContext db, IQueryable<SessionMaterial> materials, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await materials.AsNoTracking().OrderBy(material => material.Position).ThenBy(material => material.Id)
            .Select(material => new { Material = material, AddedBy = db.Users.Where(account => account.Id == material.AddedBy).Select(account => account.DisplayName).FirstOrDefault() })
            .ToListAsync(cancel);
        return [.. found.Select(item => Of(item.Material, item.AddedBy, now))];
    }

    private static MaterialItem Of(SessionMaterial material, string? addedBy, DateTimeOffset now) => new(
        new(material.Code, material.Name, material.Kind, material.Size, material.LanguageCode, material.Access),
        material.Version, material.FileName, material.EmbargoUntil, material.IsEmbargoed(now), material.UploadedAt, addedBy, material.Downloads);
}
