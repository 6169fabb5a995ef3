using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Pages;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Hosting.Api;

/// <summary>Writes an answer under the name of its own content, so that who has it already gets 304, and turns failures into problems.</summary>
internal sealed class ApiAnswers(IOptions<JsonOptions> json, PortalTexts texts) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            var answer = await next(context);
            // A result stands in where the address could not be read.
            return answer is null or IResult ? answer : Tagged(answer, context.HttpContext.Response);
        }
        catch (NotFound)
        {
            return Results.NotFound();
        }
        catch (ValidationException invalid)
        {
            return PortalApi.Problem(context.HttpContext, texts, StatusCodes.Status400BadRequest, invalid.Errors.GroupBy(error => error.PropertyName).ToDictionary(
                error => error.Key, error => error.Select(one => ErrorTexts.Of(one, texts)).ToArray()));
        }
    }

    private IResult Tagged(object answer, HttpResponse response)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), json.Value.SerializerOptions);
        // As long as a page may be behind; what a key opens is for its holder alone.
        response.Headers.CacheControl = response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<KeyScope>() is null ? "public, max-age=30" : "private, no-cache";
        return Results.Bytes(bytes, "application/json", entityTag: ContentTag.Of(bytes));
    }
}
