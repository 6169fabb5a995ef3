using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A person chooses whether a mail tells of changes to what is starred.</summary>
public static class ChooseAgendaMails
{
    [SignedIn]
    [NotAudited]
    public sealed record Command(bool Wanted) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var agenda = await db.PersonalAgendaOf(user.RequiredAccountId(), cancellationToken);
            agenda.ChooseMails(command.Wanted);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
