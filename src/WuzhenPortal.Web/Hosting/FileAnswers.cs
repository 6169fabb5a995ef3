using WuzhenPortal.Application;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Hosting;

/// <summary>What endpoints that answer with files have in common.</summary>
internal static partial class FileAnswers
{
    /// <summary>Answers failures as the pages' own filter does, in a word. An endpoint filter.</summary>
    public static async ValueTask<object?> AnswerFailures(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (NotFound)
        {
            return Results.NotFound();
        }
        catch (Forbidden)
        {
            return context.HttpContext.User.Identity is { IsAuthenticated: true } ? Results.StatusCode(StatusCodes.Status403Forbidden) : Results.Challenge();
        }
        catch (MissingFontException missing)
        {
            CannotBePrinted(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FileAnswers)), missing.Message);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Whether a file is sent from its beginning: later parts of it, and a copy that is still good, are no further download.</summary>
    /// <param name="tag">By which browsers know the copy that they have.</param>
    public static bool IsDownload(this HttpRequest request, string tag) => HttpMethods.IsGet(request.Method)
        && (request.Headers.Range.Count == 0 || request.Headers.Range.ToString().StartsWith("bytes=0-", StringComparison.Ordinal))
        && !request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal);

    [LoggerMessage(LogLevel.Error, "A document cannot be printed. {Problem}")]
    private static partial void CannotBePrinted(ILogger logger, string problem);
}
