using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The sub-forums of the released agenda, as a person may choose among them.</summary>
public static class GetSubForumChoices
{
    [Public]
    public sealed record Query : IQuery<Result>;

    /// <param name="HasSampleTimes">Whether some time or room was invented for a sample.</param>
    public sealed record Result(IReadOnlyList<SubForum> SubForums, bool HasSampleTimes);

    /// <param name="Start">Null while it is not placed.</param>
    public sealed record SubForum(string Slug, LocalizedText Name, Hue Hue, DateTimeOffset? Start, DateTimeOffset? End, LocalizedText? Room);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var agenda = (await released.GetAsync(null, cancellationToken)).Agenda;
            var hues = agenda.Themes.ToDictionary(theme => theme.Slug, theme => theme.Hue);
            var rooms = agenda.Rooms.ToDictionary(room => room.Slug, room => room.Name);
            return new(
                [.. agenda.SubForums.OrderBy(forum => forum.Slot is null).ThenBy(forum => forum.Slot?.Start)
                    .Select(forum => new SubForum(forum.Slug, forum.Name, hues[forum.Theme], forum.Slot?.Start, forum.Slot?.End, forum.Slot is { } slot ? rooms[slot.Room] : null))],
                agenda.SubForums.Any(forum => forum.Slot is { IsIllustrative: true }));
        }
    }
}
