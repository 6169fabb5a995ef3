using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor reads the whole programme, sub-forum by sub-forum.</summary>
public static class ListSubForums
{
    [Public]
    public sealed record Query(int? Year) : IQuery<Result>;

    /// <summary>The themes that have sub-forums, in the summit's order.</summary>
    public sealed record Result(IReadOnlyList<Group> Groups);

    public sealed record Group(ThemeTag Theme, IReadOnlyList<Entry> SubForums);

    public sealed record Entry(SubForumLine SubForum, IReadOnlyList<SessionLine> Sessions);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            return new([.. reading.ByTheme().Select(group => new Group(
                group.Theme, [.. group.SubForums.Select(forum => new Entry(reading.Line(forum), [.. reading.SessionsOf(forum).Select(reading.Line)]))]))]);
        }
    }
}
