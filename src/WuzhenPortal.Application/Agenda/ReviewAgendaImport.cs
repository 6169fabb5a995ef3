using MediatR;
using WuzhenPortal.Application.Agenda.Imports;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager reads what an uploaded agenda would change in the working draft.</summary>
public static class ReviewAgendaImport
{
    /// <param name="Code">As <see cref="UploadAgenda"/> gave it.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string Code) : IQuery<AgendaImportReport>;

    internal sealed class Handler(AgendaImporter importer) : IRequestHandler<Query, AgendaImportReport>
    {
        public async Task<AgendaImportReport> Handle(Query query, CancellationToken cancellationToken)
        {
            var (fileName, summit, content) = await importer.OpenAsync(query.Code, cancellationToken);
            var (plan, draft) = await importer.PlanAsync(summit, content, cancellationToken);
            return new(
                fileName, plan.Document.Format, plan.Document.Title, plan.Changes(),
                plan.Sessions.Count(session => !session.IsChange) + plan.SubForums.Count(forum => !forum.IsChange), plan.Remarks.All, draft);
        }
    }
}
