using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A request as those see it who may: the journalist, the press office, the speaker's office.</summary>
/// <param name="Speaker">By name; by slug alone where the release no longer has the speaker.</param>
public sealed record InterviewCard(
    string Code, int Version, string SpeakerSlug, LocalizedText Speaker, string Topic, InterviewFormat Format, string LanguageCode, string Times,
    InterviewStatus Status, DateTimeOffset? OfferedAt, string? Place, string? Reason, DateTimeOffset AskedAt, Journalist? By);

/// <summary>Who asks; the journalist's own list leaves it out.</summary>
public sealed record Journalist(string Reference, string? FamilyName, string? GivenName, string? NativeName, string? Organisation, string? Email, string? Phone);

/// <summary>Finds requests for interviews at the current summit, each for who may see it.</summary>
internal sealed class InterviewDesk(PortalDbContext db, OwnProfile profile, ReleasedAgenda released)
{
    public IQueryable<InterviewRequest> Requests() => db.InterviewRequests.Where(request => db.Summits.Of(null).Any(summit => summit.Id == request.SummitId));

    /// <summary>Those that the press office passed on to the sender, who keeps the speaker's profile.</summary>
    public IQueryable<InterviewRequest> OfMySpeaker() => Requests().Where(
        request => request.Steps.Any(step => step.Status != InterviewStatus.Asked && step.Status != InterviewStatus.Withdrawn) && profile.Kept().Any(speaker => speaker.Slug == request.SpeakerSlug));

    /// <summary>One to change.</summary>
    /// <exception cref="NotFound">There is none, or not for the sender.</exception>
    /// <exception cref="Conflict">Somebody answered since <paramref name="version"/>.</exception>
    public static async Task<InterviewRequest> OpenAsync(IQueryable<InterviewRequest> requests, string code, int version, CancellationToken cancel)
    {
        var request = await requests.Include(request => request.Steps).SingleOrDefaultAsync(request => request.Code == code, cancel) ?? throw new NotFound();
        request.MustBe(version);
        return request;
    }

    /// <summary>Running ones first, the latest of the others after them.</summary>
    public async Task<IReadOnlyList<InterviewCard>> CardsAsync(IQueryable<InterviewRequest> requests, bool withJournalist, CancellationToken cancel)
    {
        var names = (await released.GetAsync(null, cancel)).Agenda.Speakers.ToDictionary(speaker => speaker.Slug, speaker => speaker.Name);
        var rows = await (
            from request in requests.AsNoTracking()
            join registration in db.Registrations on request.RegistrationId equals registration.Id
            orderby request.Id descending
            select new
            {
                Request = request,
                AskedAt = request.Steps.Min(step => step.At),
                By = new Journalist(registration.Reference, registration.FamilyName, registration.GivenName, registration.NativeName, registration.Organisation, registration.Email, registration.Phone),
            }).ToListAsync(cancel);
        return [.. rows
            .Select(row => new InterviewCard(
                row.Request.Code, row.Request.Version, row.Request.SpeakerSlug, names.GetValueOrDefault(row.Request.SpeakerSlug) ?? LocalizedText.Of(Language.English.Code, row.Request.SpeakerSlug),
                row.Request.Topic, row.Request.Format, row.Request.LanguageCode, row.Request.Times, row.Request.Status, row.Request.OfferedAt, row.Request.Place, row.Request.Reason,
                row.AskedAt, withJournalist ? row.By : null))
            .OrderBy(card => card.Status is InterviewStatus.Asked or InterviewStatus.PassedOn or InterviewStatus.Offered ? 0 : 1)];
    }
}
