using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>A view of the agenda with filters, which are held in the address.</summary>
public abstract class FilteredPage : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Room { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Follow { get; set; }

    /// <summary>What can be chosen and what is.</summary>
    public abstract AgendaFilters Filters { get; }

    /// <summary>This view without filters, as a local path.</summary>
    public abstract string Path { get; }

    protected AgendaFilters.Asked Asked => new(Theme, Room, Format, Follow);

    /// <summary>This view, or another path, with the filters or without one of them.</summary>
    public string AddressOf(string? path = null, bool theme = true, bool room = true, bool format = true, bool follow = true)
    {
        var kept = new Dictionary<string, string?>
        {
            ["theme"] = theme ? Filters.Theme?.Slug : null,
            ["room"] = room ? Filters.Room?.Slug : null,
            ["format"] = format ? Filters.Format?.Key : null,
            ["follow"] = follow ? Filters.Follow?.Segment : null,
        };
        return Reader.Href(path ?? Path) + QueryString.Create(kept.Where(filter => filter.Value is not null));
    }
}
