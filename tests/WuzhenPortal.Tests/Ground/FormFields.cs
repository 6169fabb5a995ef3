using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace WuzhenPortal.Tests.Ground;

/// <summary>What a browser would send of a form.</summary>
internal static class FormFields
{
    public static List<KeyValuePair<string, string>> Of(IHtmlFormElement form, IElement? pressed)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || element.IsDisabled())
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } tick:
                    if (tick.IsChecked)
                    {
                        fields.Add(new(name, tick.HasAttribute("value") ? tick.Value : "on"));
                    }

                    break;
                case IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" or "file" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement choice:
                    fields.AddRange(choice.Options.Where(option => option.IsSelected).Select(option => KeyValuePair.Create(name, option.Value)));
                    break;
            }
        }

        if (pressed?.GetAttribute("name") is { Length: > 0 } button)
        {
            fields.Add(new(button, pressed.GetAttribute("value") ?? ""));
        }

        return fields;
    }

    /// <summary>A path within the portal: of the button, of the form, or of the page.</summary>
    public static string Address(Page page, IHtmlFormElement form, IElement? pressed)
    {
        var here = page.Response.RequestMessage!.RequestUri!;
        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action");
        return string.IsNullOrEmpty(action) ? here.PathAndQuery : new Uri(here, action).PathAndQuery;
    }

    public static bool Has(IHtmlFormElement form, string name) => Names(form).Contains(name);

    public static IEnumerable<string> Names(IHtmlFormElement form) => form.Elements.Select(element => element.GetAttribute("name")).OfType<string>().Distinct();

    private static bool IsDisabled(this IElement element) => element.HasAttribute("disabled") || element.Closest("fieldset[disabled]") is not null;
}
