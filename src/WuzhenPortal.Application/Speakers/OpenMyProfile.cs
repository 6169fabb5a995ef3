using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Speakers;

/// <summary>A speaker opens the own profile: as it stands, and what of it is not public yet.</summary>
public static class OpenMyProfile
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <param name="Portrait">Hash of it; null where there is none.</param>
    /// <param name="IsPublic">Whether the last release has the person at all.</param>
    /// <param name="Waiting">What the next release will make public.</param>
    /// <param name="Sessions">Of the last release.</param>
    public sealed record Result(
        string Slug, SpeakerFields Stored, int Version, string? Portrait, bool IsPublic, IReadOnlyList<AgendaFieldChange> Waiting, IReadOnlyList<SessionLine> Sessions);

    internal sealed class Handler(OwnProfile own, ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var speaker = await own.Kept().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var reading = AgendaReading.Of(await released.GetAsync(null, cancellationToken));
            var shown = reading.Agenda.Speakers.FirstOrDefault(part => part.Slug == speaker.Slug);
            return new(
                speaker.Slug, SpeakerFields.Of(speaker, TimeZoneInfo.FindSystemTimeZoneById(reading.Source.TimeZone)), speaker.Version, speaker.Portrait, shown is not null,
                shown is null ? [] : [.. AgendaDifference.Between(Alone(shown), Alone(WorkingDraft.Of(speaker))).SelectMany(change => change.Fields)],
                [.. reading.Agenda.Sessions.Where(session => session.Speakers.Contains(speaker.Slug)).Select(reading.Line)]);
        }

        private static AgendaSnapshot Alone(AgendaSnapshot.Speaker speaker) => new([], [], [], [], [], [speaker]);
    }
}
