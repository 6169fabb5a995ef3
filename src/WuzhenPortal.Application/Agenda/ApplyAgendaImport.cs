using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Imports;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager brings an uploaded agenda into the working draft, whole or not at all.</summary>
public static class ApplyAgendaImport
{
    /// <param name="Code">As <see cref="UploadAgenda"/> gave it.</param>
    /// <param name="Draft">The draft that the report was made of; another one is refused, since it would change something else than was read.</param>
    /// <param name="RemoveGone">Whether sessions of an earlier version of the document that are not in this one leave the draft.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Code, string Draft, bool RemoveGone) : ICommand<Result>;

    /// <summary>Sessions and sub-forums, by what happened to them.</summary>
    public sealed record Result(int New, int Moved, int Changed, int Removed);

    internal sealed class Handler(PortalDbContext db, RoomBooking rooms, AgendaImporter importer, ImportWriter writer) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var (_, summit, content) = await importer.OpenAsync(command.Code, cancellationToken);
            await rooms.HoldAllAsync(cancellationToken);
            var (plan, draft) = await importer.PlanAsync(summit, content, cancellationToken);
            RuleViolation.Unless(draft == command.Draft, "Agenda.Import.DraftChanged");

            await writer.WriteAsync(plan, summit.Id, command.RemoveGone, cancellationToken);
            await db.AgendaUploads.Where(upload => upload.Code == command.Code).ExecuteDeleteAsync(cancellationToken);
            var changes = plan.Changes().Where(change => change.Part is AgendaPart.Session or AgendaPart.SubForum).CountBy(change => change.Kind).ToDictionary();
            return new(
                changes.GetValueOrDefault(AgendaChangeKind.New), changes.GetValueOrDefault(AgendaChangeKind.Moved), changes.GetValueOrDefault(AgendaChangeKind.Changed),
                command.RemoveGone ? plan.Gone.Count : 0);
        }
    }
}
