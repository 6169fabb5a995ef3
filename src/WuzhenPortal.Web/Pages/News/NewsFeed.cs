using AngleSharp.Html.Parser;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>What the feeds of news have in common, whatever they are written in.</summary>
internal static class NewsFeed
{
    private static readonly string[] Addresses = ["href", "src"];

    public static string Title(string? topic, PortalTexts texts)
    {
        var news = $"{texts["News.Title"]} · {texts["Portal.Name"]}";
        return topic is null ? news : $"{texts.Named($"News.Topic.{topic}", topic)} · {news}";
    }

    /// <summary>The whole text, which says its language, with addresses that hold wherever it is read.</summary>
    public static string Content(ReadNewsFeed.Entry entry, Reader reader) =>
        $"<div lang=\"{entry.Html.LanguageCode}\" dir=\"{Language.ByCode(entry.Html.LanguageCode)!.Direction}\">{Absolute(entry.Html.Text, new Uri(reader.Absolute("/")))}</div>";

    private static string Absolute(string html, Uri site)
    {
        var body = new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!;
        foreach (var element in body.QuerySelectorAll("[href], [src], [srcset]"))
        {
            foreach (var name in Addresses)
            {
                if (element.GetAttribute(name) is ['/', ..] local)
                {
                    element.SetAttribute(name, new Uri(site, local).AbsoluteUri);
                }
            }

            if (element.GetAttribute("srcset") is { } sizes)
            {
                element.SetAttribute("srcset", string.Join(", ", sizes.Split(',', StringSplitOptions.TrimEntries).Select(size => size is ['/', ..] ? site.AbsoluteUri.TrimEnd('/') + size : size)));
            }
        }

        return body.InnerHtml;
    }
}
