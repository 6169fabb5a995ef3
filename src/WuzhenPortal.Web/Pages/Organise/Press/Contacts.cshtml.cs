using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>Whom of the press office journalists can reach.</summary>
public sealed class ContactsModel : PortalPage
{
    public IReadOnlyList<ContactCard> Contacts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Contacts = await Sender.Send(new ListPressContacts.Query(), cancel);
}
