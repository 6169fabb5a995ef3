using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>One contact of the press office.</summary>
public sealed class ContactModel : PortalPage
{
    private const string List = "/organise/press/contacts";

    /// <summary>Null for a new one.</summary>
    public string? Code => RouteData.Values["code"] as string is { } code and not "new" ? code : null;

    [BindProperty]
    public SavePressContact.Command? Command { get; set; }

    public OpenPressContact.Result Opened { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenPressContact.Query(Code), cancel);
        if (Command?.Contact is null || IsConflict)
        {
            Command = new(Code, Opened.Version, Command?.Contact ?? Opened.Fields);
        }
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send((Command ?? new(null, 0, null)) with { Code = Code }, cancel);
        Tell("Press.Contacts.Told.Saved");
        return GoTo(List);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemovePressContact.Command(Code ?? "", Command?.Version ?? 0), cancel);
        Tell("Press.Contacts.Told.Removed");
        return GoTo(List);
    }
}
