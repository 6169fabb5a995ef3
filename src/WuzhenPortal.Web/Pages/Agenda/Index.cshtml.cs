using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>One day of the agenda, with filters held in the address.</summary>
public sealed class IndexModel : FilteredPage
{
    /// <summary>From the path alone: a page is kept by its path, and a day in the query would be shown to others.</summary>
    [FromRoute]
    public string? Day { get; set; }

    public GetAgenda.Result Agenda { get; private set; } = null!;

    public override AgendaFilters Filters => Agenda.Filters;

    public override string Path => Agenda.Day is { } day ? PathOf(day) : "/agenda";

    public override async Task PrepareAsync(CancellationToken cancel) => Agenda = await Sender.Send(new GetAgenda.Query(Reader.Year, Day, Asked), cancel);

    /// <summary>The local path of a day.</summary>
    public static string PathOf(DateOnly day) => $"/agenda/{day.Address()}";
}
