using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What a category asks now.</summary>
internal static class PublishedForms
{
    /// <summary>The latest published state of the category's form, tracked; null where nothing is asked.</summary>
    public static Task<FormVersion?> OfAsync(PortalDbContext db, long categoryId, CancellationToken cancel) => db.RegistrationForms
        .Where(form => form.CategoryId == categoryId)
        .SelectMany(form => form.Versions)
        .OrderByDescending(version => version.Number)
        .FirstOrDefaultAsync(cancel);
}
