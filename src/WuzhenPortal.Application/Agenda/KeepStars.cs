using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A device brings what its reader starred and unstarred, and learns what is starred on all of them.</summary>
public static class KeepStars
{
    /// <param name="Added">As they stand in an address; see <see cref="AgendaCode"/>.</param>
    /// <param name="Removed">Likewise.</param>
    /// <returns>All that is starred.</returns>
    [SignedIn]
    [NotAudited]
    public sealed record Command(string? Added, string? Removed) : ICommand<IReadOnlyList<string>>;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Command, IReadOnlyList<string>>
    {
        public async Task<IReadOnlyList<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            var agenda = await db.PersonalAgendaOf(user.RequiredAccountId(), cancellationToken);
            agenda.Star(AgendaCode.Read(command.Added), AgendaCode.Read(command.Removed));
            await db.SaveChangesAsync(cancellationToken);
            return agenda.Stars;
        }
    }
}
