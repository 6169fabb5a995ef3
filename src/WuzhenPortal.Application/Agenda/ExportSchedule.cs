using MediatR;
using WuzhenPortal.Application.Agenda.Exports;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A conference app or a recording team takes the released agenda in the frab formats.</summary>
public static class ExportSchedule
{
    /// <param name="Site">Scheme and host that addresses start with.</param>
    [Public]
    public sealed record Query(ScheduleFormat Format, Uri Site) : IQuery<byte[]>;

    public enum ScheduleFormat
    {
        Xml,
        Json,
    }

    internal sealed class Handler(ReleasedAgenda released, PortalTexts texts) : IRequestHandler<Query, byte[]>
    {
        public async Task<byte[]> Handle(Query query, CancellationToken cancellationToken)
        {
            var source = await released.GetAsync(null, cancellationToken);
            if (source.Release == 0)
            {
                throw new NotFound();
            }

            var schedule = FrabSchedule.Of(AgendaReading.Of(source), texts, query.Site);
            return query.Format == ScheduleFormat.Xml ? FrabXml.Write(schedule) : FrabJson.Write(schedule);
        }
    }
}
