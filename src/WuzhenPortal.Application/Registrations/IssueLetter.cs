using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff issues a letter for a person; the one before it says replaced.</summary>
public static class IssueLetter
{
    /// <returns>The serial number.</returns>
    [Requires(Permission.IssueDocuments)]
    public sealed record Command(string Reference) : ICommand<string>;

    internal sealed class Handler(PortalDbContext db, LetterOffice office) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken) =>
            (await office.IssueAsync(await db.OfPapersAsync(command.Reference, cancellationToken), showsPassport: null, byStaff: true, cancellationToken)).Serial;
    }
}
