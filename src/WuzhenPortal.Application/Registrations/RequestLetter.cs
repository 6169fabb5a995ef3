using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person asks for the invitation letter and has it at once; asking twice makes no second one.</summary>
public static class RequestLetter
{
    /// <param name="ShowsPassport">Whether the number of the passport stands whole on it, where one is kept.</param>
    /// <returns>The serial number.</returns>
    [SignedIn]
    public sealed record Command(string Reference, bool ShowsPassport) : ICommand<string>;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, LetterOffice office) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = await db.OwnAsync(user.RequiredAccountId(), command.Reference, cancellationToken);
            return (await office.IssueAsync(mine, command.ShowsPassport, byStaff: false, cancellationToken)).Serial;
        }
    }
}
