using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WuzhenPortal.Tests.Ground;

/// <summary>A page as it came: how it was answered, and what stands on it.</summary>
/// <param name="Html">As sent.</param>
/// <param name="Document">Parsed; with scripts off.</param>
/// <param name="Location">Where a redirect points, as sent.</param>
public sealed record Page(HttpStatusCode Status, string Html, IHtmlDocument Document, string? Location, HttpResponseMessage Response)
{
    /// <summary>The visible words of the main part, white space closed up.</summary>
    public string MainText => Squeeze((Document.QuerySelector("main") ?? Document.Body!).TextContent);

    /// <summary>The one element that a selector finds; fails when there is none.</summary>
    public IElement One(string selector) =>
        Document.QuerySelector(selector) ?? throw new ShouldAssertException($"Nothing on the page is {selector} ({(int)Status}). It says: {MainText}");

    /// <summary>The form that a selector finds; by default the first that posts in the main part.</summary>
    public IHtmlFormElement Form(string selector = "main form[method=post]") => (IHtmlFormElement)One(selector);

    /// <summary>White space closed up.</summary>
    public static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static async Task<Page> FromAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, html, new HtmlParser().ParseDocument(html), response.Headers.Location?.OriginalString, response);
    }
}

/// <summary>What people do with a browser.</summary>
public static class Browsing
{
    /// <summary>Opens an address such as <c>/en/agenda</c>; a redirect is an answer, not followed.</summary>
    public static async Task<Page> GetPage(this HttpClient browser, string path) =>
        await Page.FromAsync(await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    /// <summary>Opens the address that a redirect points to.</summary>
    public static Task<Page> Follow(this HttpClient browser, Page redirect) =>
        browser.GetPage(new Uri(new Uri("http://localhost"), redirect.Location.ShouldNotBeNull($"{(int)redirect.Status} is no redirect: {redirect.MainText}")).PathAndQuery);

    /// <summary>
    /// Sends a form of a page as a browser does: with its token, its hidden and already filled fields, and what is typed over them.
    /// </summary>
    /// <param name="browser">Whose cookies go along.</param>
    /// <param name="page">Where the form stands.</param>
    /// <param name="form">Selector; by default the first form that posts in the main part.</param>
    /// <param name="button">Selector of the button pressed, inside the form; by default the first.</param>
    /// <param name="values">Names and values; a null unticks or leaves a field out. A name that the form does not have is an error.</param>
    public static Task<Page> Submit(
        this HttpClient browser, Page page, string form = "main form[method=post]", string button = "button:not([type=button]), input[type=submit]", params (string Name, string? Value)[] values) =>
        browser.Submit(page, page.Form(form), button, values);

    /// <summary>As above, with the form at hand.</summary>
    public static async Task<Page> Submit(this HttpClient browser, Page page, IHtmlFormElement form, string button, params (string Name, string? Value)[] values)
    {
        var pressed = form.QuerySelector(button);
        var fields = FormFields.Of(form, pressed);
        foreach (var (name, value) in values)
        {
            FormFields.Has(form, name).ShouldBeTrue($"The form has no field {name}; it has {string.Join(", ", FormFields.Names(form))}.");
            fields.RemoveAll(field => field.Key == name);
        }

        fields.AddRange(values.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Name, value.Value!)));
        return await browser.Post(FormFields.Address(page, form, pressed), [.. fields]);
    }

    /// <summary>Posts fields as they are, without a token unless one is among them.</summary>
    public static async Task<Page> Post(this HttpClient browser, string path, params KeyValuePair<string, string>[] fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Page.FromAsync(await browser.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken));
    }
}
