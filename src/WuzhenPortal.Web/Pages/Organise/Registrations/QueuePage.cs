using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>A page that knows the queue it was opened from: the address holds it, so that a view can be shared and the way back leads to it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class QueuePage : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "state")]
    public RegistrationStatus? Status { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "category")]
    public string? Category { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "mode")]
    public AttendanceMode? Mode { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "country")]
    public string? Nationality { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "tag")]
    public string? Tag { get; set; }

    /// <summary>Code of a colleague, <c>me</c> or <c>none</c>.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "of")]
    public string? Assignee { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "only")]
    public QueueOnly? Only { get; set; }

    /// <summary>The column's name, with a minus before it for the other direction.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    public RegistrationQueue Queue
    {
        get
        {
            var isDescending = Sort?.StartsWith('-') == true;
            _ = Enum.TryParse<RegistrationSort>(Sort?.TrimStart('-'), ignoreCase: true, out var sort);
            var search = Search is { Length: > RegistrationQueue.SearchLength } ? Search[..RegistrationQueue.SearchLength] : Search;
            return new(search, Status, Category, Mode, Nationality, Enum.IsDefined(sort) ? sort : RegistrationSort.Submitted, isDescending, Tag, Assignee, Only);
        }
    }

    /// <summary>The list, or one of its records, with the queue in the address.</summary>
    /// <param name="queue">Another one than this page's, where a link changes something.</param>
    /// <param name="reference">Of a record; null for the list.</param>
    /// <param name="page">Of the list.</param>
    public string Address(RegistrationQueue? queue = null, string? reference = null, int page = 1) =>
        Reader.Href(reference is null ? "/organise/registrations" : $"/organise/registrations/{reference}") + Keys(queue ?? Queue, page);

    /// <summary>The queue as it stands in an address, with its question mark; empty for the whole list.</summary>
    public static QueryString Keys(RegistrationQueue shown, int page = 1)
    {
        var sort = $"{(shown.IsDescending ? "-" : "")}{shown.Sort.ToString().ToLowerInvariant()}";
        KeyValuePair<string, string?>[] keys =
        [
            new("q", shown.Search), new("state", shown.Status?.ToString()), new("category", shown.Category), new("mode", shown.Mode?.ToString()), new("country", shown.Nationality),
            new("tag", shown.Tag), new("of", shown.Assignee), new("only", shown.Only?.ToString()),
            new("sort", sort == "submitted" ? null : sort), new("page", page > 1 ? $"{page}" : null),
        ];
        return QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }
}
