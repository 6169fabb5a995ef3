using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>What accredited journalists have for themselves; anybody else learns how to be accredited.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AreaModel : PortalPage
{
    public ReadPressArea.Result Area { get; private set; } = null!;

    /// <summary>Where to go from here; the key has a hint below it.</summary>
    public IEnumerable<(string Address, string Key, string Icon, string? State, string Look)> Ways => Area.Inside is not { } inside ? [] :
    [
        ("/press/area/embargoed", "Press.Embargoed.Title", "lock", null, ""),
        ("/press/area/pools", "Press.Pools.Title", "ticket", inside.OpenPools == 0 ? null : Texts["Press.Pools.OpenNow", inside.OpenPools], "info"),
        ("/press/area/interviews", "Press.Interviews.Title", "mic",
            inside.OfferedInterviews > 0 ? Texts["Press.Interviews.ToAnswer", inside.OfferedInterviews] : inside.RunningInterviews > 0 ? Texts["Press.Interviews.Running", inside.RunningInterviews] : null,
            inside.OfferedInterviews > 0 ? "warn" : "info"),
        ("/press/media", "Press.Pictures", "camera", null, ""),
        ($"/me/registrations/{Area.Application!.Reference}/equipment", "Press.Equipment.Title", "list", inside.Devices == 0 ? null : Texts["Press.Equipment.Count", inside.Devices], "info"),
    ];

    public async Task OnGetAsync(CancellationToken cancel) => Area = await Sender.Send(new ReadPressArea.Query(), cancel);
}
