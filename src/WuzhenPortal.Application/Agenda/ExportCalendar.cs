using Ical.Net.CalendarComponents;
using MediatR;
using WuzhenPortal.Application.Agenda.Exports;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor takes the released agenda, or a part of it, into a calendar (RFC 5545).</summary>
public static class ExportCalendar
{
    /// <param name="SubForum">Slug, for this sub-forum alone.</param>
    /// <param name="Session">Slug, for this session alone; neither is the whole agenda.</param>
    /// <param name="Language">Of titles and addresses.</param>
    /// <param name="Site">Scheme and host that addresses start with.</param>
    [Public]
    public sealed record Query(int? Year, string? SubForum, string? Session, Language Language, Uri Site) : IQuery<string>;

    internal sealed class Handler(ReleasedAgenda released, PortalTexts texts) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var agenda = reading.Agenda;
            var writer = new CalendarWriter(reading, texts, query.Year, query.Language, query.Site);
            IEnumerable<CalendarEvent?> events = query switch
            {
                { SubForum: { } slug } => [writer.Event(AgendaReading.Find(agenda.SubForums, forum => forum.Slug, slug))],
                { Session: { } slug } => [writer.Event(AgendaReading.Find(agenda.Sessions, session => session.Slug, slug))],
                _ => [
                    .. agenda.SubForums.Where(forum => !reading.SessionsOf(forum).Any(session => session.Slot is not null)).Select(writer.Event),
                    .. agenda.Sessions.Select(writer.Event)],
            };
            return writer.Calendar(writer.Text(reading.Source.SummitName), events);
        }
    }
}
