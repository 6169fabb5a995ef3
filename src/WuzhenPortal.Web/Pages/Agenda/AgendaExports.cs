using System.Text;
using MediatR;
using Microsoft.Net.Http.Headers;
using QRCoder;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The agenda in the formats of calendars and conference apps.</summary>
internal static class AgendaExports
{
    private const int PixelsPerModule = 4;

    private const string Calendar = "text/calendar; charset=utf-8";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapAgendaExports(this WebApplication app)
    {
        foreach (var start in new[] { "/{language:language}", "/{language:language}/{year:int:range(2000,2099)}" })
        {
            var calendars = app.MapGroup(start).AddEndpointFilter(FileAnswers.AnswerFailures);
            calendars.MapMethods("/agenda.ics", Reading, (int? year, HttpContext http, ISender sender, Reader reader) => CalendarAsync(http, sender, reader, year, null, null));
            calendars.MapMethods("/agenda/mine.ics", Reading, (int? year, string? s, HttpContext http, ISender sender, Reader reader) => MyCalendarAsync(http, sender, reader, year, s));
            calendars.MapMethods("/agenda/mine/qr.svg", Reading, (string? s, Reader reader) => Code(reader, s));
            calendars.MapMethods("/sub-forums/{slug}.ics", Reading, (int? year, string slug, HttpContext http, ISender sender, Reader reader) => CalendarAsync(http, sender, reader, year, slug, null));
            calendars.MapMethods("/sessions/{slug}.ics", Reading, (int? year, string slug, HttpContext http, ISender sender, Reader reader) => CalendarAsync(http, sender, reader, year, null, slug));
        }

        // Apps ask for these from anywhere, and often.
        var schedules = app.MapGroup("/agenda").AddEndpointFilter(FileAnswers.AnswerFailures);
        schedules.MapMethods("/schedule.xml", Reading, (HttpContext http, ISender sender, Reader reader) => ScheduleAsync(http, sender, reader, ExportSchedule.ScheduleFormat.Xml, "text/xml; charset=utf-8"));
        schedules.MapMethods("/schedule.json", Reading, (HttpContext http, ISender sender, Reader reader) => ScheduleAsync(http, sender, reader, ExportSchedule.ScheduleFormat.Json, "application/json"));
    }

    private static async Task<IResult> CalendarAsync(HttpContext http, ISender sender, Reader reader, int? year, string? subForum, string? session)
    {
        var text = await sender.Send(new ExportCalendar.Query(year, subForum, session, reader.Language, Site(reader)), http.RequestAborted);
        return Tagged(Encoding.UTF8.GetBytes(text), Calendar);
    }

    private static async Task<IResult> MyCalendarAsync(HttpContext http, ISender sender, Reader reader, int? year, string? codes)
    {
        var text = await sender.Send(new ExportMyCalendar.Query(year, codes, reader.Language, Site(reader)), http.RequestAborted);
        return Tagged(Encoding.UTF8.GetBytes(text), Calendar);
    }

    /// <summary>The link that shares starred sessions, as a code for cameras.</summary>
    private static IResult Code(Reader reader, string? codes)
    {
        var link = reader.Absolute($"{reader.Href("/agenda/mine")}?s={string.Join(',', AgendaCode.Read(codes))}");
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return Tagged(Encoding.UTF8.GetBytes(drawing.GetGraphic(PixelsPerModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute)), "image/svg+xml");
    }

    private static async Task<IResult> ScheduleAsync(HttpContext http, ISender sender, Reader reader, ExportSchedule.ScheduleFormat format, string mediaType)
    {
        var document = await sender.Send(new ExportSchedule.Query(format, Site(reader)), http.RequestAborted);
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.AccessControlExposeHeaders = HeaderNames.ETag;
        return Tagged(document, mediaType);
    }

    /// <summary>A document under the name of its own content, so that who has it already gets 304.</summary>
    private static IResult Tagged(byte[] document, string mediaType) =>
        Results.Bytes(document, mediaType, entityTag: ContentTag.Of(document));

    private static Uri Site(Reader reader) => new(reader.Absolute("/"));
}
