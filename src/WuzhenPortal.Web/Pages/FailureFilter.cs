using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages;

/// <summary>The one place where failures become answers: back to the form with what was typed, 404, 403 or sign-in, or a page with both versions.</summary>
internal sealed class FailureFilter(PortalTexts texts, Reader reader) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = context.HandlerInstance as PortalPage;
        if (page is not null && HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid)
        {
            // Something could not even be read, such as a date; the sentence stands beside its field already.
            context.Result = await PreparedAsync(page, page.Page(), context);
            return;
        }

        var executed = await next();
        if (executed.Exception is { } failure && Answer(failure, context, page) is { } answer)
        {
            executed.ExceptionHandled = true;
            executed.Result = answer;
        }

        if (page is not null && executed.Result is PageResult && (executed.Exception is null || executed.ExceptionHandled))
        {
            executed.Result = await PreparedAsync(page, executed.Result, context);
        }
    }

    private async Task<IActionResult> PreparedAsync(PortalPage page, IActionResult drawing, PageHandlerExecutingContext context)
    {
        try
        {
            await page.PrepareAsync(context.HttpContext.RequestAborted);
            return drawing;
        }
        catch (Exception failure) when (failure is NotFound or Forbidden)
        {
            return Answer(failure, context, page)!;
        }
    }

    private IActionResult? Answer(Exception failure, PageHandlerExecutingContext context, PortalPage? page)
    {
        var form = FormName(context);
        switch (failure)
        {
            case ValidationException invalid when page is not null:
                foreach (var error in invalid.Errors)
                {
                    page.ModelState.AddModelError($"{form}.{error.PropertyName}", ErrorTexts.Of(error, texts, reader));
                }

                return page.Page();
            case RuleViolation violation when page is not null:
                page.ModelState.AddModelError(violation.Property is null ? "" : $"{form}.{violation.Property}", ErrorTexts.Of(violation, texts, reader));
                return page.Page();
            case Conflict when page is not null:
                page.IsConflict = true;
                page.ModelState.AddModelError("", texts["Portal.Conflict"]);
                page.Response.StatusCode = StatusCodes.Status409Conflict;
                return page.Page();
            case NotFound:
                return new NotFoundResult();
            case Forbidden:
                return context.HttpContext.User.Identity is { IsAuthenticated: true } ? new StatusCodeResult(StatusCodes.Status403Forbidden) : new ChallengeResult();
            default:
                return null;
        }
    }

    /// <summary>A page's form is bound as <c>Command</c>, or, where it has several, by the name of the handler.</summary>
    private static string FormName(PageHandlerExecutingContext context)
    {
        var handler = context.HandlerMethod?.Name;
        return handler is { Length: > 0 } && context.HandlerInstance.GetType().GetProperty(handler) is not null ? handler : "Command";
    }
}
