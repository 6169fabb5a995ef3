using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Html;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Reading;

/// <summary>Writes addresses, texts, dates and times as the reader of the current request needs them.</summary>
public sealed class Reader(IHttpContextAccessor http, PortalTexts texts, PortalSettings settings)
{
    private static readonly TimeZoneInfo SummitZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private HttpContext Http => http.HttpContext!;

    public Language Language => Http.Features.Get<Language>() ?? Language.English;

    /// <summary>The year of an archive address; null for the current summit.</summary>
    public int? Year => Http.Request.RouteValues["year"] is string year ? int.Parse(year, CultureInfo.InvariantCulture) : null;

    /// <summary>A local address in the reader's language, in the archive within the same year: <c>/agenda</c> becomes <c>/zh/agenda</c> or <c>/zh/2021/agenda</c>.</summary>
    public string Href(string path, bool keepYear = true) =>
        keepYear && Year is { } year ? $"/{Language.Segment}/{year}{Tail(path)}" : $"/{Language.Segment}{Tail(path)}";

    /// <summary>The page being read, in another language, with the query keys that matter.</summary>
    public string HereIn(Language language)
    {
        var path = Http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? (Http.Features.Get<FailedAddress>()?.Path ?? Http.Request.Path).Value!;
        var slash = path.IndexOf('/', 1);
        return $"/{language.Segment}{(slash < 0 ? "" : path[slash..])}{Query()}";
    }

    /// <summary>A local address with scheme and host, as the world sees it.</summary>
    public string Absolute(string localPath) =>
        new Uri(settings.PublicAddress ?? new Uri($"{Http.Request.Scheme}://{Http.Request.Host}"), localPath).ToString();

    /// <summary>A written text in the reader's language; where it falls back, in an element that says which language it is.</summary>
    public IHtmlContent Text(LocalizedText text)
    {
        var value = text.In(Language.Code);
        var encoded = HtmlEncoder.Default.Encode(value.Text);
        return new HtmlString(value.IsFallback ? $"<span lang=\"{value.LanguageCode}\" dir=\"{Language.ByCode(value.LanguageCode)!.Direction}\">{encoded}</span>" : encoded);
    }

    /// <summary>Like <see cref="Text"/>, for the main text of a page: also tells the reader, in words, that it is in another language.</summary>
    public IHtmlContent TextWithMark(LocalizedText text) => new HtmlContentBuilder().AppendHtml(Text(text)).AppendHtml(MarkOf(text));

    /// <summary>The words that tell that a text is shown in another language; nothing where it is not.</summary>
    public IHtmlContent MarkOf(LocalizedText text) => text.In(Language.Code) is { IsFallback: true } value
        ? new HtmlString($" <span class=\"lang-mark\">{HtmlEncoder.Default.Encode(texts[$"Portal.ShownIn.{value.LanguageCode}"])}</span>")
        : HtmlString.Empty;

    /// <summary>A written text as plain words, for titles, descriptions and option lists.</summary>
    public string Plain(LocalizedText text) => text.In(Language.Code).Text;

    /// <summary>A session's title as plain words, with its sub-forum: "Panel discussion" alone says too little.</summary>
    public string TitleIn(LocalizedText title, SubForumName? subForum) => subForum is null ? Plain(title) : texts["Agenda.TitleInSubForum", Plain(title), Plain(subForum.Name)];

    /// <summary>An instant in the summit's zone.</summary>
    public static DateTimeOffset AtSummit(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, SummitZone);

    /// <summary>The day of an instant in the summit's zone.</summary>
    public static DateOnly DayAtSummit(DateTimeOffset instant) => DateOnly.FromDateTime(AtSummit(instant).DateTime);

    /// <summary>As in 14:20, in the summit's zone.</summary>
    public static string Time(DateTimeOffset instant) => AtSummit(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>From when to when, in the summit's zone. Numbers run from left to right, also where words run the other way.</summary>
    public static IHtmlContent TimeRange(DateTimeOffset start, DateTimeOffset end) =>
        new HtmlString($"<bdi dir=\"ltr\"><time datetime=\"{Machine(start)}\">{Time(start)}</time>–<time datetime=\"{Machine(end)}\">{Time(end)}</time></bdi>");

    /// <summary>As <see cref="TimeRange"/>, within a sentence.</summary>
    public string PlainTimeRange(TimeSlot slot) => Language.LeftToRight($"{Time(slot.Start)}–{Time(slot.End)}");

    /// <summary>For <c>datetime</c> attributes: with the summit's offset.</summary>
    public static string Machine(DateTimeOffset instant) => AtSummit(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Day, month and year in words.</summary>
    public string Date(DateOnly day) => day.ToString(texts["Portal.Format.Date"], CultureInfo.CurrentCulture);

    public string Date(DateTimeOffset instant) => Date(DayAtSummit(instant));

    /// <summary>Weekday, day and month, short.</summary>
    public string ShortDay(DateOnly day) => day.ToString(texts["Portal.Format.ShortDay"], CultureInfo.CurrentCulture);

    /// <summary>Weekday, day and month in words.</summary>
    public string LongDay(DateOnly day) => day.ToString(texts["Portal.Format.LongDay"], CultureInfo.CurrentCulture);

    /// <summary>Date and time with the name of the zone.</summary>
    public string DateAndTime(DateTimeOffset instant) => texts["Portal.Format.DateAndTime", Date(instant), Time(instant)];

    /// <summary>As in 9–11 November 2022.</summary>
    public string Dates(DateOnly first, DateOnly last) => texts[
        first == last ? "Portal.Format.OneDay" : (first.Year, first.Month) == (last.Year, last.Month) ? "Portal.Format.DaysOfAMonth" : "Portal.Format.Days", first, last];

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>As in 1.4 MB.</summary>
    public string Size(long bytes) => bytes < 1024 * 1024
        ? texts["Portal.Format.Kilobytes", Math.Max(1, bytes / 1024)]
        : texts["Portal.Format.Megabytes", bytes / (1024m * 1024)];

    private string Query()
    {
        var kept = PublicPagePolicy.QueryKeys.Concat(PublicPagePolicy.OwnKeys).SelectMany(key => Http.Request.Query[key].Where(value => !string.IsNullOrEmpty(value)).Select(value => KeyValuePair.Create(key, value)));
        return QueryString.Create(kept).ToString();
    }

    private static string Tail(string path) => path == "/" ? "" : path;
}
