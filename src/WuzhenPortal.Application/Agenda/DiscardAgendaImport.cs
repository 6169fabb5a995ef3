using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager throws an uploaded agenda away without bringing it in.</summary>
public static class DiscardAgendaImport
{
    /// <param name="Code">As <see cref="UploadAgenda"/> gave it; one that is gone already is no failure.</param>
    [Requires(Permission.EditAgenda)]
    [NotAudited]
    public sealed record Command(string Code) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var sender = user.AccountId;
            await db.AgendaUploads.Where(upload => upload.Code == command.Code && upload.UploadedBy == sender).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
