using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The whole summit as one page, to be printed, or kept for where there is no network.</summary>
public sealed class HandbookModel(PortalSettings settings) : PortalPage
{
    public ReadHandbook.Result Book { get; private set; } = null!;

    /// <summary>Mail address of the press office; null where none is set.</summary>
    public string? PressContact => settings.PressContact;

    public override async Task PrepareAsync(CancellationToken cancel) => Book = await Sender.Send(new ReadHandbook.Query(Reader.Year, Reader.Language.Code), cancel);
}
