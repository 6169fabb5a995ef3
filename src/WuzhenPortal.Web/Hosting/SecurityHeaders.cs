using WuzhenPortal.Web.Pages.Registrations;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Headers that close the browser: only the portal's own files, no inline script or style, no frames.</summary>
internal static class SecurityHeaders
{
    public static IApplicationBuilder UsePortalSecurityHeaders(this IApplicationBuilder app) => app
        .UseWhen(PortraitPage.IsAt, portraits => portraits.UseSecurityHeaders(Policies(camera: true)))
        .UseWhen(http => !PortraitPage.IsAt(http), others => others.UseSecurityHeaders(Policies(camera: false)));

    /// <param name="camera">Whether the page may ask for the camera.</param>
    private static HeaderPolicyCollection Policies(bool camera) => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(maxAgeInSeconds: 31_536_000)
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddStyleSrc().Self();
            // Bootstrap draws the marks of its form controls as data addresses.
            policy.AddImgSrc().Self().Data();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddFormAction().Self();
            policy.AddManifestSrc().Self();
            policy.AddWorkerSrc().Self();
            policy.AddFrameSrc().Self();
            policy.AddBaseUri().None();
            policy.AddFrameAncestors().None();
        })
        .AddPermissionsPolicy(policy =>
        {
            if (camera)
            {
                policy.AddCamera().Self();
            }
            else
            {
                policy.AddCamera().None();
            }

            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddPayment().None();
        })
        .RemoveServerHeader();
}
