using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using WuzhenPortal.Application.Mail;

namespace WuzhenPortal.Web.Hosting.Mail;

/// <summary>
/// The configured address; without one, the address the server listens on. The host that a request names is never used, not even in Development:
/// whoever sends the request chooses it, and a link in a mail to somebody else would follow.
/// </summary>
internal sealed class PublicAddress(PortalSettings settings, IServer server) : IPublicAddress
{
    public Uri Root => settings.PublicAddress ?? Listening() ?? new Uri("http://localhost");

    private Uri? Listening()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return address is null ? null : Uri.TryCreate(address.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal), UriKind.Absolute, out var root) ? root : null;
    }
}
