using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>The head of a section: written anew, or changed.</summary>
public sealed class FormSectionModel : FormPage
{
    /// <summary>Null for a new one.</summary>
    public string? Key => RouteData.Values["key"] as string is { } key and not "new" ? key : null;

    [BindProperty]
    public SaveFormSection.Command Command { get; set; } = new("", 0, null, null, null, null);

    public ConditionSheet Condition { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Category = Category, Key = Key }, cancel);
        return Done("Registrations.Forms.Saved", Key is null ? "" : $"#part-{Key}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveFormPart.Command(Category, Command.Version, Key ?? ""), cancel);
        return Done("Registrations.Forms.Removed");
    }

    /// <summary>Draws the page again with room for more conditions.</summary>
    public IActionResult OnPostMore() => Page();

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        var stored = Key is null ? null : Opened.Draft.Section(Key) ?? throw new Application.NotFound();
        var isTyped = HttpMethods.IsPost(Request.Method);
        if (!isTyped)
        {
            Command = new(Category, Opened.Version, Key, stored?.Title, stored?.Help, ConditionFields.Of(stored?.ShownIf));
        }
        else if (IsConflict)
        {
            Command = Command with { Version = Opened.Version };
        }

        Condition = new(Opened.Draft, Key is null ? [.. Opened.Draft.Questions] : Opened.Draft.Before(Key), Command.ShownIf ?? ConditionFields.Nothing);
    }
}
