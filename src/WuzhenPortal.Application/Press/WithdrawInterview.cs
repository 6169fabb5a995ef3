using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist does without an interview.</summary>
public static class WithdrawInterview
{
    [SignedIn]
    public sealed record Command(string Code, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, PressClearance clearance, InterviewDesk desk, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var own = await clearance.AccreditedAsync(cancellationToken);
            var request = await InterviewDesk.OpenAsync(desk.Requests().Where(request => request.RegistrationId == own.Id), command.Code, command.Version, cancellationToken);
            request.Withdraw(own.AccountId, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
