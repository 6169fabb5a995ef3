using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What the backs of a summit's badges show.</summary>
/// <param name="Help">Empty for nothing.</param>
/// <param name="ShowsZones">Whether all zones are named, with those that the badge opens.</param>
/// <param name="ShowsAgenda">Whether a code leads to the agenda of who carries it.</param>
public sealed record BadgeBackFields(LocalizedText? Help, bool ShowsZones, bool ShowsAgenda)
{
    public LocalizedText Help { get; init; } = Help ?? LocalizedText.Empty;
}

/// <summary>Reads what the staff wrote for the backs of badges; where nobody did, the portal's own words.</summary>
internal sealed class BadgeBacks(PortalDbContext db, PortalTexts texts)
{
    public async Task<BadgeBackFields> OfAsync(long summitId, CancellationToken cancel) =>
        await db.BadgeBacks.AsNoTracking().SingleOrDefaultAsync(back => back.SummitId == summitId, cancel) is { } written
            ? new(written.Help, written.ShowsZones, written.ShowsAgenda)
            : new(LocalizedText.Of(Language.All.Select(language => new KeyValuePair<string, string?>(language.Code, texts.In(language.Code, "Registrations.BadgeBack.Standard")))), true, true);
}
