using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The whole agenda as one list.</summary>
public sealed class AllModel : FilteredPage
{
    public ListSessions.Result Agenda { get; private set; } = null!;

    public override AgendaFilters Filters => Agenda.Filters;

    public override string Path => "/agenda/all";

    public override async Task PrepareAsync(CancellationToken cancel) => Agenda = await Sender.Send(new ListSessions.Query(Reader.Year, Asked), cancel);
}
