using System.Net;
using System.Text;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>Writes what stands beside the files of a press kit as a page that people read: one for each language.</summary>
public sealed class KitSheets(PortalTexts texts)
{
    public string Of(KitManifest manifest, Language language)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"").Append(language.Code).Append("\" dir=\"").Append(language.Direction).Append("\">\n<meta charset=\"utf-8\">\n<title>");
        page.Append(Plain(manifest.Title, language)).Append("</title>\n<h1>").Append(Html(manifest.Title, language)).Append("</h1>\n");
        if (!manifest.Description.IsEmpty)
        {
            page.Append("<p>").Append(Html(manifest.Description, language)).Append("</p>\n");
        }

        foreach (var file in manifest.Files)
        {
            page.Append("<h2>").Append(Html(file.Title, language)).Append("</h2>\n<dl>\n");
            Row("Press.Media.Field.File", $"<bdi>{WebUtility.HtmlEncode(file.Name)}</bdi>");
            Row("Press.Media.Field.Caption", Html(file.Caption, language));
            Row("Press.Media.Field.Credit", Html(file.Credit, language));
            Row("Press.Media.Field.Licence", WebUtility.HtmlEncode(texts.In(language.Code, $"Press.Media.Licence.{file.Licence}")));
            Row("Press.Media.Field.Hash", $"<code>{file.Sha256}</code>");
            page.Append("</dl>\n");
        }

        return page.Append("</html>\n").ToString();

        void Row(string key, string html)
        {
            if (html.Length > 0)
            {
                page.Append("<dt>").Append(WebUtility.HtmlEncode(texts.In(language.Code, key))).Append("</dt><dd>").Append(html).Append("</dd>\n");
            }
        }
    }

    private static string Plain(LocalizedText text, Language language) => WebUtility.HtmlEncode(text.In(language.Code).Text);

    private static string Html(LocalizedText text, Language language) => text.In(language.Code) is { IsFallback: true } other
        ? $"<span lang=\"{other.LanguageCode}\" dir=\"{Language.ByCode(other.LanguageCode)!.Direction}\">{WebUtility.HtmlEncode(other.Text)}</span>"
        : Plain(text, language);
}
