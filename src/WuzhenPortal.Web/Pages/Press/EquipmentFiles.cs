using MediatR;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>Equipment lists as files, for the journalist and for the staff: what customs stamp, and what offices calculate with.</summary>
internal static class EquipmentFiles
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapEquipment(this WebApplication app)
    {
        Map(app.MapGroup("/{language:language}/me/registrations/{reference}"), reference => new ListMyEquipment.Query(reference));
        Map(app.MapGroup("/{language:language}/organise/registrations/{reference}"), reference => new ReadEquipment.Query(reference));
    }

    private static void Map(RouteGroupBuilder group, Func<string, IRequest<EquipmentSheet>> asked)
    {
        group.AddEndpointFilter(FileAnswers.AnswerFailures);
        group.MapMethods("/equipment.pdf", Reading, async (string reference, HttpContext http, ISender sender, PortalTexts texts, FontShelf fonts, TimeProvider clock) =>
        {
            var sheet = await sender.Send(asked(reference), http.RequestAborted);
            return File(http, EquipmentPrint.Make(sheet, fonts, texts, clock.GetUtcNow()), "application/pdf", $"inline; filename=\"equipment-{sheet.Reference}.pdf\"");
        });
        group.MapMethods("/equipment.xlsx", Reading, async (string reference, HttpContext http, ISender sender, PortalTexts texts) =>
        {
            var sheet = await sender.Send(asked(reference), http.RequestAborted);
            return File(http, EquipmentWorkbook.Make(sheet, texts), Workbook, $"attachment; filename=\"equipment-{sheet.Reference}.xlsx\"");
        });
    }

    private static IResult File(HttpContext http, byte[] content, string type, string disposition)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = disposition;
        return Results.Bytes(content, type);
    }
}
