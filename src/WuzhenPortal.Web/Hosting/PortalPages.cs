using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Hosting.Api;
using WuzhenPortal.Web.Hosting.Media;
using WuzhenPortal.Web.Pages;
using WuzhenPortal.Web.Pages.Agenda;
using WuzhenPortal.Web.Pages.News;
using WuzhenPortal.Web.Pages.Press;
using WuzhenPortal.Web.Pages.Publications;
using WuzhenPortal.Web.Pages.Registrations;
using WuzhenPortal.Web.Pages.Search;
using WuzhenPortal.Web.Pages.Speakers;
using WuzhenPortal.Web.Print;
using WuzhenPortal.Web.Reading;
using WuzhenPortal.Web.Reading.Data;
using WuzhenPortal.Web.Reading.Previews;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Razor Pages, their addresses, and how they are kept and sent.</summary>
internal static class PortalPages
{
    /// <summary>Carries a sentence from one page to the next.</summary>
    public const string ToldCookie = "wz.told";

    public static void AddPortalPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Reader>();
        services.AddScoped<PageData>();
        services.AddScoped<ICurrentUser, HttpUser>();
        services.AddSingleton<IPublicPages, PublicPages>();
        services.AddSingleton<IPortraitMaker, SkiaPortraits>();
        services.AddSingleton<IMaterialFiles, MaterialFolder>();
        services.AddSingleton<IDocumentFiles, DocumentFolder>();
        services.AddSingleton<IPublicationFiles, PublicationFolder>();
        services.AddSingleton<IMediaFiles, MediaFolder>();
        services.AddSingleton(_ => new FontShelf(FontShelf.SystemFolders));
        services.AddSingleton<HandbookShelf>();
        services.AddSingleton<CardShelf>();
        services.AddScoped<LinkCards>();
        services.AddSingleton<IPaperFonts, PaperFonts>();
        services.AddRazorPages(options =>
        {
            options.Conventions.Add(new AddressConvention());
            options.Conventions.ConfigureFilter(new ServiceFilterAttribute<FailureFilter>());
            options.Conventions.ConfigureFilter(new ServiceFilterAttribute<ShortAddressOfCurrentYear>());
        });
        services.AddScoped<FailureFilter>();
        services.AddScoped<ShortAddressOfCurrentYear>();
        services.AddOptions<MvcOptions>().Configure<PortalTexts>((mvc, texts) =>
        {
            // What a request needs is said by its validator, in the reader's language.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            SpeakReadersLanguage(mvc.ModelBindingMessageProvider, texts);
            LocalizedTextBinder.AddTo(mvc);
        });
        services.Configure<RouteOptions>(options =>
        {
            options.ConstraintMap["language"] = typeof(LanguageConstraint);
            options.LowercaseUrls = true;
        });
        // Chinese, Russian and Arabic stay readable in the source, and short on the wire.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "wz.form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "form-token";
        });
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = ToldCookie);
        services.AddOutputCache(options =>
        {
            options.AddBasePolicy(new PublicPagePolicy());
            options.SizeLimit = 256 * 1024 * 1024;
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/calendar", "application/atom+xml", "application/feed+json", "application/vnd.c3voc.schedule+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    public static void MapPortal(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapCrawlers();
        app.MapAgendaExports();
        app.MapHandbook();
        app.MapCards();
        app.MapOneClickUnsubscribe();
        app.MapPortraits();
        app.MapMaterials();
        app.MapPublications();
        app.MapMedia();
        app.MapParticipantPortraits();
        app.MapPapers();
        app.MapEquipment();
        app.MapAgendaApi();
        app.MapSuggestions();
        app.MapOpenApi(PortalApi.Description).RequireRateLimiting(PortalLimits.Api);
        app.MapGet("/", context =>
        {
            context.Response.Headers.Vary = "Accept-Language, Cookie";
            context.Response.Redirect($"/{LanguageOfAddress.Preferred(context.Request).Segment}");
            return Task.CompletedTask;
        });
        app.MapLanguageChoice();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
    }

    private static void SpeakReadersLanguage(DefaultModelBindingMessageProvider messages, PortalTexts texts)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Portal.Invalid.Value", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Portal.Invalid.Value", value]);
        messages.SetValueIsInvalidAccessor(value => texts["Portal.Invalid.Value", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["Portal.Invalid.Unreadable"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Portal.Invalid.Unreadable"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["Portal.Invalid.NotEmptyValidator"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Portal.Invalid.NotEmptyValidator"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Portal.Invalid.NotEmptyValidator"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Portal.Invalid.NotEmptyValidator"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Portal.Invalid.Number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Portal.Invalid.Number"]);
    }
}
