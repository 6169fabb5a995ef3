using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager finds again what was handed in and is neither brought in nor thrown away.</summary>
public static class ListAgendaUploads
{
    [Requires(Permission.EditAgenda)]
    public sealed record Query : IQuery<IReadOnlyList<Entry>>;

    /// <param name="Code">As <see cref="UploadAgenda"/> gave it.</param>
    /// <param name="FileName">As its sender called it.</param>
    /// <param name="ExpiresAt">When it goes by itself.</param>
    public sealed record Entry(string Code, string FileName, DateTimeOffset ExpiresAt);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Entry>>
    {
        public async Task<IReadOnlyList<Entry>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (sender, now) = (user.AccountId, clock.GetUtcNow());
            return await db.AgendaUploads.AsNoTracking().Where(upload => upload.UploadedBy == sender && upload.ExpiresAt > now)
                .OrderByDescending(upload => upload.ExpiresAt)
                .Select(upload => new Entry(upload.Code, upload.FileName, upload.ExpiresAt))
                .ToListAsync(cancellationToken);
        }
    }
}
