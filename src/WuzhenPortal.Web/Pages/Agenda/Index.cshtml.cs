using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>One day of the agenda, with filters held in the address.</summary>
public sealed class IndexModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Room { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    public GetAgenda.Result Agenda { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) =>
        Agenda = await Sender.Send(new GetAgenda.Query(Reader.Year, Day, Theme, Room, Format), cancel);

    /// <summary>This view on another day, or without one of its filters.</summary>
    public string AddressOf(DateOnly? day, bool theme = true, bool room = true, bool format = true)
    {
        var kept = new Dictionary<string, string?>
        {
            ["theme"] = theme ? Agenda.Theme?.Slug : null,
            ["room"] = room ? Agenda.Room?.Slug : null,
            ["format"] = format ? Agenda.Format?.Key : null,
        };
        var path = day is { } shown ? $"/agenda/{Reading.AgendaWords.Address(shown)}" : "/agenda";
        return Reader.Href(path) + QueryString.Create(kept.Where(filter => filter.Value is not null));
    }
}
