using Microsoft.AspNetCore.Mvc;

namespace WuzhenPortal.Web.Pages.Accounts;

/// <summary>What the pages about accounts share: where to go on to.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class AccountPage : PortalPage
{
    /// <summary>As it came; only a local address is followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The address to go on to, when it is one of the portal's own; null otherwise.</summary>
    public string? SafeReturnUrl =>
        ReturnUrl is ['/', ..] && Url.IsLocalUrl(ReturnUrl) && ReturnUrl.Split('/', '?') is not [_, _, "account", ..] ? ReturnUrl : null;

    /// <summary>Another page about accounts, which goes on to the same address.</summary>
    public string Way(string path) =>
        Reader.Href(path, keepYear: false) + (SafeReturnUrl is { } url ? QueryString.Create("returnUrl", url).ToString() : "");

    /// <summary>On to where the person wanted to go.</summary>
    protected LocalRedirectResult GoOn(string otherwise) => SafeReturnUrl is { } url ? LocalRedirect(url) : GoTo(otherwise);
}
