using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Print;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Letters and badges as files, and what gates need to tell true badges.</summary>
internal static class PaperFiles
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What the codes on the backs of badges open: the agenda of whoever is signed in, in the own language.</summary>
    public const string OwnAgenda = "/my-agenda";

    public static void MapPapers(this WebApplication app)
    {
        var own = app.MapGroup("/{language:language}/me/registrations/{reference}").AddEndpointFilter(FileAnswers.AnswerFailures);
        own.MapMethods("/letter.pdf", Reading, async (string reference, [AsParameters] Printing printing) =>
            Letter(printing, await printing.Sender.Send(new ReadMyLetter.Query(reference), printing.Http.RequestAborted)));
        own.MapMethods("/badge.pdf", Reading, async (string reference, BadgeSize? size, bool? back, [AsParameters] Printing printing) =>
        {
            var face = await FaceAsync(reference, printing.Sender, printing.Http);
            var pdf = BadgePrint.Make([face], size ?? BadgeSize.A6, BadgeLayout.OnePerPage, back == true, printing.Fonts, printing.Texts, printing.Address.Root, printing.Clock.GetUtcNow());
            return Own(printing.Http, pdf, "application/pdf", $"badge-{Badge.Written(face.Number)}.pdf");
        });
        own.MapMethods("/badge/qr.svg", Reading, async (string reference, ISender sender, HttpContext http) =>
            Own(http, Encoding.UTF8.GetBytes(QrMark.Svg((await FaceAsync(reference, sender, http)).Token)), "image/svg+xml", null));
        own.MapMethods("/badge/portrait.jpg", Reading, async (string reference, ISender sender, HttpContext http) =>
            Own(http, (await FaceAsync(reference, sender, http)).Portrait ?? throw new NotFound(), "image/jpeg", null));
        app.MapGroup("/{language:language}/organise/registrations").AddEndpointFilter(FileAnswers.AnswerFailures)
            .MapMethods("/letters/{serial}.pdf", Reading, async (string serial, [AsParameters] Printing printing) =>
                Letter(printing, await printing.Sender.Send(new ReadLetter.Query(serial), printing.Http.RequestAborted)));

        // The QR code of a letter has no language: whoever scans it reads in the own one.
        app.MapMethods("/letters/{code}", Reading, (string code, HttpContext http) =>
        {
            http.Response.Headers.Vary = "Accept-Language, Cookie";
            return Results.LocalRedirect($"/{LanguageOfAddress.Preferred(http.Request).Segment}/letters/{Uri.EscapeDataString(code)}");
        });
        app.MapMethods(OwnAgenda, Reading, (HttpContext http) =>
        {
            http.Response.Headers.Vary = "Accept-Language, Cookie";
            return Results.LocalRedirect($"/{LanguageOfAddress.Preferred(http.Request).Segment}/agenda/mine");
        });
        var gates = app.MapGroup("/badges").AddEndpointFilter(FileAnswers.AnswerFailures);
        gates.MapMethods("/keys.json", Reading, async (ISender sender, HttpContext http) => ForGates(http, new KeySet(
            [.. (await sender.Send(new ListBadgeKeys.Query(), http.RequestAborted)).Select(key => new Jwk("EC", "P-256", key.KeyId, "sig", "ES256", key.X, key.Y))])));
        gates.MapMethods("/revoked.json", Reading, async (ISender sender, HttpContext http) =>
        {
            var revoked = await sender.Send(new ListRevokedBadges.Query(), http.RequestAborted);
            return ForGates(http, new RevokedBadges(revoked.Year, revoked.Numbers));
        });
    }

    private static IResult Letter(Printing printing, LetterSheet sheet) =>
        Own(printing.Http, LetterPrint.Make(sheet, printing.Fonts, printing.Texts, printing.Address.Root), "application/pdf", $"{sheet.Serial}.pdf");

    private static async Task<BadgeFace> FaceAsync(string reference, ISender sender, HttpContext http) =>
        (await sender.Send(new GetMyBadge.Query(reference), http.RequestAborted)).Face ?? throw new NotFound();

    private static IResult Own(HttpContext http, byte[] content, string type, string? name)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (name is not null)
        {
            http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        }

        return Results.Bytes(content, type);
    }

    private static IResult ForGates<TContent>(HttpContext http, TContent content)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(content, typeof(TContent), PaperJson.Default);
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.AccessControlExposeHeaders = HeaderNames.ETag;
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(bytes, "application/json", entityTag: ContentTag.Of(bytes));
    }

    /// <summary>What printing takes.</summary>
    internal sealed record Printing(
        HttpContext Http, [FromServices] ISender Sender, [FromServices] PortalTexts Texts, [FromServices] FontShelf Fonts, [FromServices] IPublicAddress Address, [FromServices] TimeProvider Clock);
}

/// <summary>Public keys as a JSON Web Key Set (RFC 7517).</summary>
internal sealed record KeySet(IReadOnlyList<Jwk> Keys);

internal sealed record Jwk(string Kty, string Crv, string Kid, string Use, string Alg, string X, string Y);

/// <param name="Summit">Year.</param>
/// <param name="Revoked">Numbers of badges, in order.</param>
internal sealed record RevokedBadges(int Summit, IReadOnlyList<int> Revoked);

[JsonSerializable(typeof(KeySet))]
[JsonSerializable(typeof(RevokedBadges))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class PaperJson : JsonSerializerContext;
