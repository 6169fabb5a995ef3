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

    internal sealed class Handler(ReleasedAgenda released, AgendaPasts pasts, PortalTexts texts) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var agenda = reading.Agenda;
            var writer = new CalendarWriter(reading, texts, query.Year, query.Language, query.Site);
            var past = (await pasts.BeforeAsync(reading, cancellationToken)).StruckOut.ToList();
            List<CalendarEvent?> events = query switch
            {
                { SubForum: { } slug } => [.. agenda.SubForums.Where(forum => forum.Slug == slug).Select(writer.Event), .. past.Where(entry => entry.IsSubForum && entry.Slug == slug).Select(writer.StruckOut)],
                { Session: { } slug } => [.. agenda.Sessions.Where(session => session.Slug == slug).Select(writer.Event), .. past.Where(entry => !entry.IsSubForum && entry.Slug == slug).Select(writer.StruckOut)],
                _ => [
                    .. agenda.SubForums.Where(forum => !reading.SessionsOf(forum).Any(session => session.Slot is not null)).Select(writer.Event),
                    .. agenda.Sessions.Select(writer.Event),
                    .. past.Select(writer.StruckOut)],
            };
            // What never was has no calendar; what is gone has one that strikes it out.
            return events.Count > 0 || query is { SubForum: null, Session: null } ? writer.Calendar(writer.Text(reading.Source.SummitName), events) : throw new NotFound();
        }
    }
}
