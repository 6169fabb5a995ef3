using WuzhenPortal.Application.Mail;
using WuzhenPortal.Web.Hosting.Mail;

namespace WuzhenPortal.Web.Hosting;

/// <summary>How mails leave the portal.</summary>
internal static class PortalMail
{
    public static void AddPortalMail(this IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton<IPublicAddress, PublicAddress>();
        if (settings.Smtp is { } smtp)
        {
            services.AddSingleton<IMailTransport>(new SmtpTransport(smtp));
        }
        else
        {
            services.AddSingleton<IMailTransport, FileTransport>();
        }

        services.AddHostedService<MailService>();
    }
}
