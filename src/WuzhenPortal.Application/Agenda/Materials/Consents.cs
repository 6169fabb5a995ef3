using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>What one speaker says to being recorded.</summary>
/// <param name="Speaker">Slug.</param>
/// <param name="Version">Of the answer; null where nobody has noted one.</param>
/// <param name="NotedBy">Name of who noted it.</param>
public sealed record ConsentLine(string Speaker, LocalizedText Name, ConsentAnswer Answer, int? Version, DateTimeOffset? NotedAt, string? NotedBy);

/// <summary>What those who speak in a session say to being recorded.</summary>
internal sealed class Consents
{
    private Consents(IReadOnlyList<ConsentLine> all) => All = all;

    /// <summary>One for each who speaks, in order of appearance.</summary>
    public IReadOnlyList<ConsentLine> All { get; }

    public IReadOnlyList<LocalizedText> NotAgreed => [.. All.Where(line => line.Answer != ConsentAnswer.Agreed).Select(line => line.Name)];

    public static async Task<Consents> ReadAsync(PortalDbContext db, long sessionId, CancellationToken cancel)
    {
        var lines = await (
            from session in db.Sessions.AsNoTracking()
            where session.Id == sessionId
            from part in session.Speakers
            join speaker in db.Speakers on part.SpeakerId equals speaker.Id
            orderby part.Position
            select new
            {
                speaker.Slug,
                speaker.Name,
                Consent = db.RecordingConsents.Where(consent => consent.SessionId == sessionId && consent.SpeakerId == speaker.Id)
                    .Select(consent => new { consent.Answer, consent.Version, consent.NotedAt, By = db.Users.Where(account => account.Id == consent.NotedBy).Select(account => account.DisplayName).FirstOrDefault() })
                    .FirstOrDefault(),
            }).ToListAsync(cancel);
        return new([.. lines.Select(line => new ConsentLine(line.Slug, line.Name, line.Consent?.Answer ?? ConsentAnswer.NotAsked, line.Consent?.Version, line.Consent?.NotedAt, line.Consent?.By))]);
    }

    /// <summary>Whether all agree who speak by the working draft, and all who spoke by the release.</summary>
    /// <param name="released">Slugs.</param>
    public bool AllowRecording(IReadOnlyList<string> released) =>
        NotAgreed.Count == 0 && released.All(speaker => All.Any(line => line.Speaker == speaker));
}
