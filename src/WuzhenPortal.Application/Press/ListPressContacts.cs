using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office sees whom of it journalists can reach, and when.</summary>
public static class ListPressContacts
{
    [Requires(Permission.ManagePress)]
    public sealed record Query : IQuery<IReadOnlyList<ContactCard>>;

    internal sealed class Handler(DutyContacts duty) : IRequestHandler<Query, IReadOnlyList<ContactCard>>
    {
        public async Task<IReadOnlyList<ContactCard>> Handle(Query query, CancellationToken cancellationToken) => (await duty.ListAsync(cancellationToken)).Cards;
    }
}
