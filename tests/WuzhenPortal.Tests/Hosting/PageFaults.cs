using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Hosting;

/// <summary>What is wrong with a page that every page has to keep to.</summary>
internal static partial class PageFaults
{
    /// <summary>The faults of a page as sentences that name its address; none when all is well.</summary>
    public static IEnumerable<string> Of(Page page, Language language, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        if (page.Status != expected)
        {
            return [$"{address} answers {(int)page.Status} {page.Location}"];
        }

        var faults = OfHeaders(page);
        if (page.Response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            faults = [.. faults, .. OfWords(page, language), .. OfCode(page), .. OfControls(page)];
        }

        return faults.Select(fault => $"{address} {fault}");
    }

    /// <summary>What search engines and those who share the page need besides.</summary>
    public static IEnumerable<string> OfReach(Page page, Language language, string path)
    {
        var faults = new List<string>();
        if (page.Response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return faults;
        }

        Expect(faults, "its own address as canonical", Attribute("link[rel=canonical]", "href") == $"http://localhost/{language.Segment}{path}");
        var alternates = page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href"));
        foreach (var other in Language.All)
        {
            Expect(faults, $"hreflang {other.Code}", alternates.GetValueOrDefault(other.Code) == $"http://localhost/{other.Segment}{path}");
        }

        Expect(faults, "hreflang x-default", alternates.GetValueOrDefault("x-default") == $"http://localhost/en{path}");
        Expect(faults, "a description", !string.IsNullOrWhiteSpace(Attribute("meta[name=description]", "content")));
        foreach (var property in new[] { "type", "title", "description", "url", "image" })
        {
            Expect(faults, $"og:{property}", !string.IsNullOrWhiteSpace(Attribute($"meta[property='og:{property}']", "content")));
        }

        Expect(faults, "no order to search engines to stay away", page.Document.QuerySelector("meta[name=robots][content*=noindex]") is null);
        return faults.Select(fault => $"/{language.Segment}{path} {fault}");

        string? Attribute(string selector, string name) => page.Document.QuerySelector(selector)?.GetAttribute(name);
    }

    /// <summary>Addresses of the portal that the page leads to or loads, without their fragments.</summary>
    public static IEnumerable<string> Links(Page page) =>
        from element in page.Document.QuerySelectorAll("a[href], link[href], script[src], img[src], source[srcset], use[href]")
        let address = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("srcset")!.Split(' ')[0]
        let local = address.Replace("http://localhost/", "/", StringComparison.Ordinal).Split('#')[0]
        where local.StartsWith('/') && !local.StartsWith("//", StringComparison.Ordinal)
        select local;

    private static List<string> OfHeaders(Page page)
    {
        var faults = new List<string>();
        var policy = Header("Content-Security-Policy");
        Expect(faults, "a content security policy that starts from nothing", policy.Contains("default-src 'none'", StringComparison.Ordinal) && policy.Contains("script-src 'self'", StringComparison.Ordinal));
        Expect(faults, "a content security policy without exceptions", !policy.Contains("unsafe", StringComparison.Ordinal) && !policy.Contains('*', StringComparison.Ordinal));
        Expect(faults, "no frames around it", policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal));
        Expect(faults, "nosniff", Header("X-Content-Type-Options") == "nosniff");
        Expect(faults, "a referrer policy", Header("Referrer-Policy").Length > 0);
        Expect(faults, "no name of the server", !page.Response.Headers.Contains("Server") && !page.Response.Headers.Contains("X-Powered-By"));
        foreach (var cookie in page.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            Expect(faults, $"HttpOnly and SameSite for {cookie.Split('=')[0]}",
                cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("samesite=", StringComparison.OrdinalIgnoreCase) && !cookie.Contains("samesite=none", StringComparison.OrdinalIgnoreCase));
        }

        return faults;

        string Header(string name) => page.Response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
    }

    private static List<string> OfWords(Page page, Language language)
    {
        var faults = new List<string>();
        var root = page.Document.DocumentElement;
        Expect(faults, $"lang {language.Code}", root.GetAttribute("lang") == language.Code);
        Expect(faults, $"dir {language.Direction}", root.GetAttribute("dir") == language.Direction);
        Expect(faults, "one heading of the first rank", page.Document.QuerySelectorAll("h1").Length == 1 && !string.IsNullOrWhiteSpace(page.Document.QuerySelector("h1")!.TextContent));
        Expect(faults, "a title", !string.IsNullOrWhiteSpace(page.Document.Title));
        Expect(faults, "words in place of text keys", !TextKey().IsMatch(page.Html), TextKey().Match(page.Html).Value);
        return faults;
    }

    private static List<string> OfCode(Page page)
    {
        var faults = new List<string>();
        var document = page.Document;
        Expect(faults, "no inline style", document.QuerySelector("[style], style") is null);
        Expect(faults, "no inline script", document.QuerySelector("script:not([src]):not([type='application/ld+json'])") is null);
        var attributes = document.All.SelectMany(element => element.Attributes).ToList();
        Expect(faults, "no script in an attribute", !attributes.Exists(attribute =>
            attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
        var foreign = document.QuerySelectorAll("script[src], img[src], link[rel=stylesheet], iframe[src], object, embed")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.LocalName).Where(source => !source.StartsWith('/')).ToList();
        Expect(faults, "nothing from elsewhere", foreign.Count == 0, string.Join(", ", foreign));
        return faults;
    }

    private static List<string> OfControls(Page page)
    {
        var faults = new List<string>();
        var document = page.Document;
        var twice = document.QuerySelectorAll("[id]").GroupBy(element => element.Id!).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        Expect(faults, "each id once", twice.Count == 0, string.Join(", ", twice));
        var unnamed = document.QuerySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea").Where(control => !IsNamed(control)).Select(control => control.OuterHtml).ToList();
        Expect(faults, "a label for each field", unnamed.Count == 0, string.Join(", ", unnamed));
        Expect(faults, "alternatives for pictures", document.QuerySelector("img:not([alt])") is null);
        var open = document.QuerySelectorAll("form[method=post]").Where(form => form.QuerySelector("input[name=form-token]") is null).Select(form => form.GetAttribute("action")).ToList();
        Expect(faults, "a token in each form", open.Count == 0, string.Join(", ", open));
        var dangling = document.QuerySelectorAll("[aria-describedby], [aria-labelledby], [aria-controls]")
            .SelectMany(element => new[] { "aria-describedby", "aria-labelledby", "aria-controls" }.SelectMany(name => (element.GetAttribute(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(id => document.GetElementById(id) is null).Distinct().ToList();
        Expect(faults, "what ARIA attributes point to", dangling.Count == 0, string.Join(", ", dangling));
        return faults;
    }

    private static bool IsNamed(IElement control) =>
        control.HasAttribute("aria-label") || control.HasAttribute("aria-labelledby") || control.HasAttribute("title") || control.Closest("label") is not null
        || (control.Id is { Length: > 0 } id && control.Owner!.QuerySelectorAll("label").Any(label => label.GetAttribute("for") == id));

    private static void Expect(List<string> faults, string what, bool holds, string found = "")
    {
        if (!holds)
        {
            faults.Add(found.Length == 0 ? $"lacks {what}" : $"lacks {what}: {found}");
        }
    }

    [GeneratedRegex(@"(?<![\w.-])(Summits|Agenda|Speakers|Registrations|Seats|CheckIn|News|Press|Information|Expo|Publications|Accounts|Mail|Audit|Portal)\.[A-Z][A-Za-z]+")]
    private static partial Regex TextKey();
}
