using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Hosting.Api;

/// <summary>What an address of the API is for, as keys of texts.</summary>
/// <param name="Of">What stands in the sentence; null where it has no gap.</param>
internal sealed record ApiWords(string Key, string? Of = null);

/// <summary>The OpenAPI document, made of the addresses themselves and in the reader's language.</summary>
internal static class ApiDescription
{
    private const string Prefix = "Api";

    private const string Key = "key";

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = address => PortalApi.IsAt($"/{address.RelativePath}");
        options.CreateSchemaReferenceId = type => NameOf(type.Type, OpenApiOptions.CreateDefaultSchemaReferenceId(type));
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(LocalizedText))
            {
                schema.Type = JsonSchemaType.Object;
                schema.Properties = Language.All.ToDictionary(language => language.Code, IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.String });
                schema.AdditionalPropertiesAllowed = false;
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var texts = context.ApplicationServices.GetRequiredService<PortalTexts>();
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiWords>().SingleOrDefault() is { } words)
            {
                operation.Summary = words.Of is null ? texts[words.Key] : texts[words.Key, texts[words.Of]];
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<KeyScope>().Any())
            {
                operation.Security = [new() { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [] }];
            }

            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => texts.Has($"Portal.Api.Parameter.{parameter.Name}")))
            {
                parameter.Description = texts[$"Portal.Api.Parameter.{parameter.Name}"];
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, context, _) =>
        {
            var texts = context.ApplicationServices.GetRequiredService<PortalTexts>();
            document.Info = new OpenApiInfo { Title = texts["Portal.Api.Title"], Version = "1", Description = texts["Portal.Api.About"] };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme> { [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = texts["Portal.Api.Key.About"] } };
            foreach (var path in document.Paths.Values)
            {
                // They are as GET without a body; a second description would say nothing.
                path.Operations!.Remove(HttpMethod.Head);
            }

            return Task.CompletedTask;
        });
    }

    private static string? NameOf(Type type, string? usual) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ApiPage<>)
        ? $"{NameOf(type.GenericTypeArguments[0], type.GenericTypeArguments[0].Name)}Page"
        : type.Namespace == typeof(Application.Agenda.Api.ApiAgenda).Namespace && usual is not null && usual.StartsWith(Prefix, StringComparison.Ordinal) ? usual[Prefix.Length..] : usual;
}
