using System.Globalization;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Reading.Previews;

/// <summary>What the pictures of link previews say of a page, and where they are. A card is all in the language of its title, so that no line turns another around.</summary>
public sealed class LinkCards(Reader reader, PortalTexts texts)
{
    /// <summary>Local address of the picture: another content has another one, as networks keep what they fetched for long.</summary>
    public string OfArticle(string slug, LocalizedText title, DateTimeOffset publishedAt, IReadOnlyList<string> topics) => Address($"/news/{slug}", Article(title, publishedAt, topics));

    public string OfSession(GetSession.Result found) => Address($"/sessions/{found.Session.Slug}", Session(found));

    public string OfSubForum(GetSubForum.Result found) => Address($"/sub-forums/{found.SubForum.Slug}", SubForum(found));

    public string OfPublication(ReadPublication.Result book) => Address($"/publications/{book.Slug}", Publication(book.Series, book.Title, book.ReleasedOn));

    internal CardFace Article(LocalizedText title, DateTimeOffset publishedAt, IReadOnlyList<string> topics)
    {
        var value = title.In(reader.Language.Code);
        var kicker = Say(value, "News.Title");
        if (topics.Count > 0 && $"News.Topic.{topics[0]}" is var key && texts.In(value.LanguageCode, key) is var topic && topic != key)
        {
            kicker += $" · {topic}";
        }

        return Face(value, kicker, Day(value, Reader.DayAtSummit(publishedAt)));
    }

    internal CardFace Session(GetSession.Result found)
    {
        var value = found.Session.Title.In(reader.Language.Code);
        var forum = found.Session.SubForum is { } part ? $" · {part.Name.In(value.LanguageCode).Text}" : "";
        return Face(value, Say(value, $"Agenda.Format.{found.Session.Format}") + forum, When(value, found.Session.IsIllustrative ? null : found.Session.Placement));
    }

    internal CardFace SubForum(GetSubForum.Result found)
    {
        var value = found.SubForum.Name.In(reader.Language.Code);
        return Face(value, $"{Say(value, "Agenda.SubForum")} · {found.SubForum.Theme.Name.In(value.LanguageCode).Text}", When(value, found.SubForum.IsIllustrative ? null : found.SubForum.Placement));
    }

    internal CardFace Publication(PublicationSeries series, LocalizedText title, DateOnly releasedOn)
    {
        var value = title.In(reader.Language.Code);
        return Face(value, Say(value, $"Publications.Kind.{series}"), Day(value, releasedOn));
    }

    private CardFace Face(LocalizedValue title, string kicker, string foot) => new(title.LanguageCode, Say(title, "Portal.Name"), kicker, title.Text, foot);

    /// <summary>Nothing where the time was invented for a sample: a picture travels without the mark that stands beside it on the page.</summary>
    private string When(LocalizedValue title, Placement? placement) => placement is { IsIllustrative: false }
        ? texts.In(title.LanguageCode, "Portal.Format.DateAndTime", Day(title, Reader.DayAtSummit(placement.Start)), Reader.Time(placement.Start))
        : "";

    private string Day(LocalizedValue title, DateOnly day) => day.ToString(Say(title, "Portal.Format.Date"), CultureInfo.GetCultureInfo(title.LanguageCode));

    private string Say(LocalizedValue title, string key) => texts.In(title.LanguageCode, key);

    private string Address(string path, CardFace face) => $"{reader.Href($"{path}/card.png")}?v={CardShelf.VersionOf(face)}";
}
