namespace WuzhenPortal.Web.Hosting;

/// <summary>How mails leave the portal.</summary>
internal static class PortalMail
{
    public static void AddPortalMail(this IServiceCollection services, PortalSettings settings)
    {
        _ = services;
        _ = settings;
    }
}
