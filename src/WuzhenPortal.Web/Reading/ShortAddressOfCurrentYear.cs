using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using WuzhenPortal.Application.Summits;

namespace WuzhenPortal.Web.Reading;

/// <summary>The current summit's pages have one address, without a year; one with it leads there for as long as the summit is current.</summary>
internal sealed class ShortAddressOfCurrentYear(ISender sender, Reader reader) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (reader.Year is { } year && HttpMethods.IsGet(request.Method) && year == await sender.Send(new GetCurrentYear.Query(), context.HttpContext.RequestAborted))
        {
            // The two parts taken away are the language and the year, which the address starts with.
            var rest = request.Path.Value!.Split('/', 4, StringSplitOptions.None) is [_, _, _, var tail] ? $"/{tail}" : "/";
            context.Result = new LocalRedirectResult(reader.Href(rest, keepYear: false) + request.QueryString);
            return;
        }

        await next();
    }
}
