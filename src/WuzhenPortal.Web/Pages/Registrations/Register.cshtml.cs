using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>How to register. The same for everybody who is not signed in.</summary>
public sealed class RegisterModel : PortalPage
{
    public GetRegister.Result Register { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Register = await Sender.Send(new GetRegister.Query(), cancel);
        if (User.Identity is { IsAuthenticated: true })
        {
            Response.Headers.CacheControl = "no-store";
        }
    }

    public void OnGet()
    {
    }
}
