using Microsoft.AspNetCore.OutputCaching;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Until when a public page is true by the clock, such as until an embargo lifts: it is kept no longer.</summary>
internal sealed record KeptUntil(DateTimeOffset Moment);

internal static class KeptUntilExtensions
{
    /// <summary>What it may take to draw a page: for how long it is kept has to be said before, and counts from after.</summary>
    private static readonly TimeSpan Drawing = TimeSpan.FromSeconds(1);

    /// <summary>Has the page that is being made kept no longer than until then; of several moments the first counts.</summary>
    public static void KeepUntil(this HttpContext http, DateTimeOffset moment)
    {
        if (http.Features.Get<IOutputCacheFeature>()?.Context is { AllowCacheStorage: true } page)
        {
            if (!(http.Features.Get<KeptUntil>()?.Moment <= moment))
            {
                http.Features.Set(new KeptUntil(moment));
            }

            var left = moment - Now(http) - Drawing;
            page.AllowCacheStorage = left > TimeSpan.Zero;
            page.ResponseExpirationTimeSpan = left < page.ResponseExpirationTimeSpan ? left : page.ResponseExpirationTimeSpan;
        }
    }

    /// <summary>Whether the page, now that it is made, would be kept for longer than it is true.</summary>
    public static bool WouldOutliveItsTruth(this OutputCacheContext page) =>
        page.HttpContext.Features.Get<KeptUntil>() is { } until && Now(page.HttpContext) + page.ResponseExpirationTimeSpan > until.Moment;

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
