using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Api;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Hosting.Api;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The released agenda for other people's programs: whole, a list at a time, or one part.</summary>
internal static class AgendaApi
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapAgendaApi(this WebApplication app)
    {
        var api = app.MapGroup(PortalApi.Root).WithTags("agenda").AddEndpointFilter<ApiAnswers>().RequireRateLimiting(PortalLimits.Api);
        api.Whole("/agenda", "getAgenda", new("Portal.Api.Whole"), agenda => agenda);
        api.Whole("/summit", "getSummit", new("Portal.Api.Summit"), agenda => agenda.Summit);
        api.Parts("days", "Day", "Portal.Api.Days", agenda => agenda.Days);
        api.Parts("themes", "Theme", "Portal.Api.Themes", agenda => agenda.Themes);
        api.Parts("rooms", "Room", "Agenda.Rooms", agenda => agenda.Rooms);
        api.Parts("sub-forums", "SubForum", "Agenda.SubForums", agenda => agenda.SubForums);
        api.Parts("speakers", "Speaker", "Speakers.Title", agenda => agenda.Speakers);
        api.One("sessions", "Session", "Agenda.Sessions", agenda => agenda.Sessions);
        api.MapMethods("/draft", Reading, ([AsParameters] KeyCall call) => call.Sender.Send(new ReadDraftAgenda.Query(new(call.Reader.Absolute("/"))), call.Http.RequestAborted))
            .Behind(ApiScopes.Draft).Named("getDraft", new("Portal.Api.Draft"), StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
        api.MapMethods("/seats", Reading, ([AsParameters] KeyCall call) => call.Sender.Send(new ReadSeatCounts.Query(), call.Http.RequestAborted))
            .Behind(ApiScopes.Seats).Named("getSeats", new("Portal.Api.Seats"), StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
        api.MapMethods("/sessions", Reading, async (
                [AsParameters] Call call, DateOnly? day, string? theme, string? room, string? subForum, string? speaker, [Range(1, ApiPages.Most)] int? limit, string? after) =>
            {
                var agenda = await call.AgendaAsync();
                return ApiPages.Cut(call.Http.Request, agenda, agenda.SessionsWith(day, theme, room, subForum, speaker), limit, after);
            })
            .Named("listSessions", new("Portal.Api.List", "Agenda.Sessions"), StatusCodes.Status400BadRequest);
    }

    // The code that reads requests is made at build time and knows no type parameters: what is answered is told beside the handlers.
    private static void Whole<TAnswer>(this RouteGroupBuilder api, string path, string name, ApiWords words, Func<ApiAgenda, TAnswer> choose)
        where TAnswer : class =>
        api.MapMethods(path, Reading, async Task<object> ([AsParameters] Call call) => choose(await call.AgendaAsync())).Produces<TAnswer>().Named(name, words);

    private static void Parts<TPart>(this RouteGroupBuilder api, string path, string name, string words, Func<ApiAgenda, IReadOnlyList<TPart>> choose)
        where TPart : class, IApiPart
    {
        api.MapMethods($"/{path}", Reading, async Task<object> ([AsParameters] Call call, [Range(1, ApiPages.Most)] int? limit, string? after) =>
            {
                var agenda = await call.AgendaAsync();
                return ApiPages.Cut(call.Http.Request, agenda, choose(agenda), limit, after);
            })
            .Produces<ApiPage<TPart>>()
            .Named($"list{name}s", new("Portal.Api.List", words), StatusCodes.Status400BadRequest);
        api.One(path, name, words, choose);
    }

    private static void One<TPart>(this RouteGroupBuilder api, string path, string name, string words, Func<ApiAgenda, IReadOnlyList<TPart>> choose)
        where TPart : class, IApiPart =>
        api.MapMethods($"/{path}/{{key}}", Reading, async Task<object> ([AsParameters] Call call, string key) =>
                choose(await call.AgendaAsync()).FirstOrDefault(part => string.Equals(part.Key, key, StringComparison.Ordinal)) ?? throw new NotFound())
            .Produces<TPart>()
            .Named($"get{name}", new("Portal.Api.One", words));

    private static void Named(this RouteHandlerBuilder endpoint, string name, ApiWords words, params int[] refusals)
    {
        endpoint.WithName(name).WithMetadata(words).Produces(StatusCodes.Status304NotModified);
        foreach (var status in refusals.Append(StatusCodes.Status404NotFound).Append(StatusCodes.Status429TooManyRequests))
        {
            endpoint.ProducesProblem(status);
        }
    }

    // The services among these are marked as such: the code made at build time cannot ask the container, and would take them for the body.
    /// <summary>What an address behind a key takes; it tells of the current summit alone.</summary>
    internal sealed record KeyCall([FromServices] ISender Sender, [FromServices] Reader Reader, HttpContext Http);

    /// <summary>What every address takes.</summary>
    /// <param name="Year">Null for the current summit.</param>
    internal sealed record Call([FromQuery(Name = "year")] int? Year, [FromServices] ISender Sender, [FromServices] Reader Reader, HttpContext Http)
    {
        public Task<ApiAgenda> AgendaAsync() => Sender.Send(new ReadApiAgenda.Query(Year, new(Reader.Absolute("/"))), Http.RequestAborted);
    }
}
