using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office sees where everything stands.</summary>
public static class ReadPressDesk
{
    [Requires(Permission.ManagePress)]
    public sealed record Query : IQuery<Result>;

    public sealed record Result(PressFigures Figures, IReadOnlyList<PressConference> Conferences);

    internal sealed class Handler(PortalDbContext db, PressOffice office, PressConferences conferences) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken) => new(
            await office.ReadAsync(await db.Summits.IdOfAsync(null, cancellationToken), cancellationToken), await conferences.ListAsync(cancellationToken));
    }
}
