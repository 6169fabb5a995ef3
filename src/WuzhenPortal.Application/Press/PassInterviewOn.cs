using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office passes a request on to the speaker's office.</summary>
public static class PassInterviewOn
{
    [Requires(Permission.ManagePress)]
    public sealed record Command(string Code, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, InterviewDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var request = await InterviewDesk.OpenAsync(desk.Requests(), command.Code, command.Version, cancellationToken);
            request.PassOn(user.RequiredAccountId(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
