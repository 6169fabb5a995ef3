using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;
using WuzhenPortal.Application.News;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Hosting;

/// <summary>On a public page that shows news: it is kept no longer than until the clock alone changes them, such as at the end of an embargo.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ShowsNewsAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        await http.KeepUntilNewsChangeAsync(http.RequestServices.GetRequiredService<Reader>().Year, http.RequestAborted);
        await next();
    }
}

internal static class KeptNews
{
    /// <summary>Asked before the news are read: what changes while the page is made, changes it.</summary>
    public static async Task KeepUntilNewsChangeAsync(this HttpContext http, int? year, CancellationToken cancel)
    {
        if (http.Features.Get<IOutputCacheFeature>()?.Context is { AllowCacheStorage: true }
            && await http.RequestServices.GetRequiredService<ISender>().Send(new ForeseeNews.Query(year), cancel) is { } moment)
        {
            http.KeepUntil(moment);
        }
    }
}
