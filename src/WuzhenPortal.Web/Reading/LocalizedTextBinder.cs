using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Reading;

/// <summary>Reads a text in several languages from one field a language, named as in <c>Command.Title[zh-Hans]</c>.</summary>
internal sealed class LocalizedTextBinder : IModelBinder, IModelBinderProvider
{
    private static readonly LocalizedTextBinder Binder = new();

    public static void AddTo(Microsoft.AspNetCore.Mvc.MvcOptions mvc)
    {
        mvc.ModelBinderProviders.Insert(0, Binder);
        mvc.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(LocalizedText)));
    }

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(LocalizedText) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var texts = new List<KeyValuePair<string, string?>>();
        foreach (var language in Language.All)
        {
            var name = $"{bindingContext.ModelName}[{language.Code}]";
            var typed = bindingContext.ValueProvider.GetValue(name);
            if (typed != ValueProviderResult.None)
            {
                bindingContext.ModelState.SetModelValue(name, typed);
                bindingContext.ModelState.MarkFieldValid(name);
                texts.Add(new(language.Code, typed.FirstValue));
            }
        }

        bindingContext.Result = ModelBindingResult.Success(LocalizedText.Of(texts));
        return Task.CompletedTask;
    }
}
