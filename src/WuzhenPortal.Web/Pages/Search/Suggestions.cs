using MediatR;
using WuzhenPortal.Application.Search;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Search;

/// <summary>What the box in the header shows while somebody types.</summary>
internal static class Suggestions
{
    public static void MapSuggestions(this WebApplication app) =>
        app.MapGet("/{language:language}/search/suggestions", async (string? q, HttpContext http, Reader reader, PortalTexts texts, ISender sender) =>
        {
            var found = await sender.Send(new SuggestHits.Query(q), http.RequestAborted);
            http.Response.Headers.CacheControl = "no-store";
            return Results.Json(new Answer(
                texts[found.Total == 0 ? "Search.NothingFound" : "Search.Found", Reader.Number(found.Total)],
                [.. found.Hits.Select(hit => new Suggestion(
                    reader.Href(hit.Address, keepYear: false), texts[$"Search.Kind.{hit.Kind}"], Of(hit.Title), hit.Other.IsEmpty ? Of(hit.Line) : Of(hit.Other), hit.IsCurrent ? null : hit.Year))]));
        })
        .RequireRateLimiting(PortalLimits.Search);

    private static Line? Of(Marked text) => text.IsEmpty ? null : new(text.LanguageCode, Domain.Language.ByCode(text.LanguageCode)!.Direction, [.. text.Pieces.Select(piece => new Piece(piece.Text, piece.IsHit))]);

    internal sealed record Answer(string Told, IReadOnlyList<Suggestion> Hits);

    internal sealed record Suggestion(string Address, string Kind, Line? Title, Line? Line, int? Year);

    internal sealed record Line(string Lang, string Dir, IReadOnlyList<Piece> Pieces);

    internal sealed record Piece(string Text, bool Hit);
}
