using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Everything that a queue shows, row after row as the database gives it.</summary>
public static class ReadExport
{
    [Requires(Permission.ReadRegistrations)]
    public sealed record Query(RegistrationQueue Queue) : IQuery<IAsyncEnumerable<ListRegistrations.Row>>;

    internal sealed class Handler(DeskQueue desk, TimeProvider clock) : IRequestHandler<Query, IAsyncEnumerable<ListRegistrations.Row>>
    {
        public async Task<IAsyncEnumerable<ListRegistrations.Row>> Handle(Query query, CancellationToken cancellationToken) =>
            desk.RowsAsync(query.Queue.InOrder(await desk.InAnyStatusAsync(query.Queue, cancellationToken)), clock.GetUtcNow(), cancellationToken);
    }
}
