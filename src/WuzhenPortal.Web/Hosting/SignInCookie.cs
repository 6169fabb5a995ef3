namespace WuzhenPortal.Web.Hosting;

internal static class SignInCookie
{
    /// <summary>Whoever sends it is taken for signed in by the page cache, without a look inside.</summary>
    public const string Name = "wz.session";
}
