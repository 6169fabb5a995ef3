using System.Text;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Documents of other systems, and how people hand them in.</summary>
internal static class Imports
{
    public const string Page = "/organise/agenda/import";

    /// <summary>A schedule of one day and one room, on a day on which the sample has nothing.</summary>
    public static string Xml(params string[] events) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <schedule>
          <version>1</version>
          <conference>
            <acronym>other-summit</acronym><title>Other summit</title><time_zone_name>Asia/Shanghai</time_zone_name>
            <track name="Machines" color="#9a3b50"/>
          </conference>
          <day index="1" date="2022-11-12" start="2022-11-12T09:00:00+08:00" end="2022-11-13T02:00:00+08:00">
            <room name="Reed Hall">{string.Concat(events)}</room>
          </day>
        </schedule>
        """;

    /// <param name="title">As text.</param>
    /// <param name="start">Hours and minutes.</param>
    /// <param name="identity">Attributes; a guid of its own where it is null.</param>
    /// <param name="more">Further elements.</param>
    public static string Event(string title, string start, string? identity = null, string more = "<track>Machines</track>", string? date = null) =>
        $"<event {identity ?? $"guid='{Guid.NewGuid()}' id='{start.Replace(":", "", StringComparison.Ordinal)}'"}>{date ?? $"<date>2022-11-12T{start}:00+08:00</date>"}"
        + $"<start>{start}</start><duration>01:00</duration><room>Reed Hall</room><title>{title}</title><subtitle/>{more}<links/></event>";

    /// <summary>A congress of three days with forty rooms, twenty tracks and a speaker for each session, with abstracts as long as people write them.</summary>
    public static string Large(int sessions)
    {
        var opening = new DateTimeOffset(2022, 11, 12, 9, 0, 0, TimeSpan.FromHours(8));
        var events = Enumerable.Range(0, sessions).Select(number => (Start: opening.AddDays(number % 3).AddMinutes(45 * (number / 120)), Room: $"Room {number / 3 % 40}", Number: number));
        return $"""
            <schedule><conference><acronym>large</acronym><title>Large</title></conference>
              {string.Concat(events.GroupBy(part => part.Start.Date).Select(day => $"<day date='{day.Key:yyyy-MM-dd}'>{string.Concat(day.GroupBy(part => part.Room).Select(room => $"<room name='{room.Key}'>{string.Concat(room.Select(part =>
                $"<event id='{part.Number}'><date>{part.Start:O}</date><start>{part.Start:HH:mm}</start><duration>00:45</duration><title>Session {part.Number}</title><track>Track {part.Number % 20}</track><abstract>{new string('w', 2_000)}</abstract><persons><person id='{part.Number}'>Speaker {part.Number}</person></persons></event>"))}</room>"))}</day>"))}
            </schedule>
            """;
    }

    /// <summary>Hands a document in and reads what it would change, as the program itself.</summary>
    public static async Task<(string Code, AgendaImportReport Report)> Review(this PortalFixture portal, string document, string name = "schedule.xml")
    {
        var code = await portal.SendAsOperator(new UploadAgenda.Command(name, Encoding.UTF8.GetBytes(document)));
        return (code, await portal.SendAsOperator(new ReviewAgendaImport.Query(code)));
    }

    /// <summary>Hands a document in and brings it in.</summary>
    public static async Task<AgendaImportReport> Import(this PortalFixture portal, string document, bool removeGone = false)
    {
        var (code, report) = await portal.Review(document);
        await portal.SendAsOperator(new ApplyAgendaImport.Command(code, report.Draft, removeGone));
        return report;
    }

    /// <summary>Sends the upload form as a browser does.</summary>
    public static async Task<Page> Upload(this HttpClient browser, byte[] document, string name = "schedule.xml", string segment = "en")
    {
        var form = await browser.GetPage($"/{segment}{Page}");
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.One("main form input[name=form-token]").GetAttribute("value")!), "form-token" },
            { new ByteArrayContent(document), "Command.Content", name },
        };
        return await Ground.Page.FromAsync(await browser.PostAsync(new Uri($"/{segment}{Page}", UriKind.Relative), body, TestContext.Current.CancellationToken));
    }

    public static Task<Page> Upload(this HttpClient browser, string document, string name = "schedule.xml", string segment = "en") => browser.Upload(Encoding.UTF8.GetBytes(document), name, segment);

    public static IEnumerable<ImportRemark> Of(this AgendaImportReport report, ImportRemarkKind kind) => report.Remarks.Where(remark => remark.Kind == kind);
}
