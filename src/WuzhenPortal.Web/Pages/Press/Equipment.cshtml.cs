using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>The devices that a journalist brings, for customs.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EquipmentModel : PortalPage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    /// <summary>Code of the device that is being corrected.</summary>
    [FromQuery(Name = "device")]
    public string? Opened { get; set; }

    [BindProperty]
    public SaveEquipment.Command? Save { get; set; }

    [BindProperty]
    public PasteEquipment.Command? Paste { get; set; }

    public EquipmentSheet Sheet { get; private set; } = null!;

    /// <summary>Null while a new one is being added.</summary>
    public EquipmentSheet.Line? Edited { get; private set; }

    public EquipmentFields Device => Save?.Device ?? new(EquipmentKind.Camera, null, null, null, Last?.Device.Currency, Last?.Device.Country);

    /// <summary>What is likely to be the same for the next one.</summary>
    private EquipmentSheet.Line? Last => Sheet.Lines is [.., var last] ? last : null;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Sheet = await Sender.Send(new ListMyEquipment.Query(Reference), cancel);
        Edited = Sheet.Lines.FirstOrDefault(line => line.Code == (Save?.Code ?? Opened));
        if (Edited is { } line && (Save is null || IsConflict))
        {
            var device = line.Device;
            Save = new(Reference, line.Code, line.Version, Save?.Device ?? new(device.Kind, device.Model, device.SerialNumber, device.Value.ToString("0.##", CultureInfo.InvariantCulture), device.Currency, device.Country));
        }
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        await Sender.Send((Save ?? new(Reference, null, 0, null)) with { Reference = Reference }, cancel);
        return Told("Press.Equipment.Told.Saved");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string code, CancellationToken cancel)
    {
        await Sender.Send(new RemoveEquipment.Command(Reference, code), cancel);
        return Told("Press.Equipment.Told.Removed");
    }

    public async Task<IActionResult> OnPostPasteAsync(CancellationToken cancel) =>
        Told("Press.Equipment.Told.Added", await Sender.Send((Paste ?? new(Reference, null)) with { Reference = Reference }, cancel));

    private LocalRedirectResult Told(string key, params object?[] arguments)
    {
        Tell(key, arguments);
        return GoTo($"/me/registrations/{Reference}/equipment");
    }
}
