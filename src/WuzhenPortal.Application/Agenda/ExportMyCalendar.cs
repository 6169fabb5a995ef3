using MediatR;
using WuzhenPortal.Application.Agenda.Exports;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A reader's calendar subscribes to what the reader has starred, and follows each release.</summary>
public static class ExportMyCalendar
{
    /// <param name="Codes">As they stand in an address; see <see cref="AgendaCode"/>.</param>
    /// <param name="Language">Of titles and addresses.</param>
    /// <param name="Site">Scheme and host that addresses start with.</param>
    [Public]
    public sealed record Query(int? Year, string? Codes, Language Language, Uri Site) : IQuery<string>;

    internal sealed class Handler(ReleasedAgenda released, AgendaPasts pasts, PortalTexts texts) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var writer = new CalendarWriter(reading, texts, query.Year, query.Language, query.Site);
            var codes = AgendaCode.Read(query.Codes).ToHashSet();
            var (forums, sessions) = reading.Named(codes);
            var struckOut = (await pasts.BeforeAsync(reading, cancellationToken)).StruckOut.Where(entry => codes.Contains(AgendaCode.Of(entry.IsSubForum, reading.Source.Year, entry.Slug)));
            return writer.Calendar(
                texts.In(query.Language.Code, "Agenda.Mine.CalendarName", writer.Text(reading.Source.SummitName)),
                [.. forums.Select(writer.Event), .. sessions.Select(writer.Event), .. struckOut.Select(writer.StruckOut)]);
        }
    }
}
