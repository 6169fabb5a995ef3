using System.Text.Json.Nodes;
using WuzhenPortal.Application.Expo;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Reading.Data;

/// <content>News, the expo and publications.</content>
public sealed partial class PageData
{
    /// <param name="card">Local address of its preview picture.</param>
    public JsonObject Article(ReadArticle.Article article, string card)
    {
        var path = $"/news/{article.Slug}";
        return Root(Thing("NewsArticle",
            ("@id", $"{Here(path)}#it"), ("headline", Words(article.Title)), ("description", Words(article.Teaser)), ("url", Here(path)), ("mainEntityOfPage", Here(path)),
            ("datePublished", Reader.Machine(article.PublishedAt)), ("dateModified", Reader.Machine(article.UpdatedAt ?? article.PublishedAt)),
            ("inLanguage", article.Html.LanguageCode), ("image", Picture(card)), ("isAccessibleForFree", true),
            ("keywords", All(article.Topics.Select(topic => (JsonNode?)texts.Named($"News.Topic.{topic}", topic)))), ("author", Publisher()), ("publisher", Publisher())));
    }

    /// <summary>Null where nothing is known of that year's expo.</summary>
    public JsonObject? Expo(ReadExpo.Result expo) => expo.Edition is not { } edition ? null : Root(Thing("ExhibitionEvent",
        ("@id", Id("/expo")), ("name", Words(edition.Name)), ("url", Here("/expo")), ("startDate", Day(edition.OpensOn)), ("endDate", Day(edition.ClosesOn)),
        ("eventStatus", Term("EventScheduled")), ("location", City(expo.Summit.City)), ("image", Image), ("organizer", Organiser(expo.Summit.Organiser)),
        ("keywords", All(edition.Topics.Select(topic => (JsonNode?)Words(topic)))), ("superEvent", Frame(expo.Summit))));

    public JsonObject Exhibitor(ReadExhibitor.Result exhibitor)
    {
        var path = $"/expo/{exhibitor.Slug}";
        return Root(Thing("Organization",
            ("@id", Id(path)), ("name", Words(exhibitor.Name)), ("url", Here(path)), ("address", exhibitor.Country is { } country ? Thing("PostalAddress", ("addressCountry", country)) : null)));
    }

    public JsonObject Publication(ReadPublication.Result book)
    {
        var path = $"/publications/{book.Slug}";
        return Root(Thing(
            book.Isbn is null ? "Report" : "Book",
            ("@id", Id(path)), ("name", Words(book.Title)), ("url", Here(path)), ("datePublished", Day(book.ReleasedOn)), ("publisher", Organiser(book.Publisher)), ("abstract", Words(book.Abstract)),
            ("author", All(book.Authors.Select(author => (JsonNode?)author))), ("isbn", book.Isbn?.Replace("-", "", StringComparison.Ordinal)), ("identifier", book.Doi is { } doi ? $"https://doi.org/{doi}" : null),
            ("version", book.Versions.Count > 0 ? book.Versions[0].Number : null), ("inLanguage", All(book.Versions.SelectMany(version => version.Files).Select(file => file.LanguageCode).Distinct().Select(code => (JsonNode?)code)))));
    }

    private JsonObject Picture(string card) => Thing("ImageObject", ("url", reader.Absolute(card)), ("width", PreviewCard.Width), ("height", PreviewCard.Height));

    private JsonObject Publisher() => Thing("Organization", ("name", texts["Portal.Name"]), ("url", reader.Absolute(reader.Href("/", keepYear: false))), ("logo", Image));
}
