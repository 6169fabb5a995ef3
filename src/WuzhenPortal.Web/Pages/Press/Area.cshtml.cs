using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>What accredited journalists have for themselves; anybody else learns how to be accredited.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AreaModel : PortalPage
{
    public ReadPressArea.Result Area { get; private set; } = null!;

    /// <summary>Where to go from here.</summary>
    public IEnumerable<(string Address, string Key, string Hint, string Icon, string? State, string Look)> Ways => Area.Inside is not { } inside ? [] :
    [
        ("/press/area/embargoed", "Press.Embargoed.Title", "Press.Embargoed.Title.Hint", "lock", null, ""),
        ("/press/area/pools", "Press.Pools.Title", "Press.Pools.Title.Hint", "ticket", inside.OpenPools == 0 ? null : Texts["Press.Pools.OpenNow", inside.OpenPools], "info"),
        ("/press/area/interviews", "Press.Interviews.Title", "Press.Interviews.Title.Hint", "mic",
            inside.OfferedInterviews > 0 ? Texts["Press.Interviews.ToAnswer", inside.OfferedInterviews] : inside.RunningInterviews > 0 ? Texts["Press.Interviews.Running", inside.RunningInterviews] : null,
            inside.OfferedInterviews > 0 ? "warn" : "info"),
        ("/press/media", "Press.Pictures", "Press.Pictures.Hint", "camera", null, ""),
        ($"/me/registrations/{Area.Application!.Reference}/equipment", "Press.Equipment.Title", "Press.Equipment.Title.Hint", "list", inside.Devices == 0 ? null : Texts["Press.Equipment.Count", inside.Devices], "info"),
    ];

    public async Task OnGetAsync(CancellationToken cancel) => Area = await Sender.Send(new ReadPressArea.Query(), cancel);
}
