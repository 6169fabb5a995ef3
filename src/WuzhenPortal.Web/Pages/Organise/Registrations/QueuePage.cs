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
            return new(search, Status, Category, Mode, Nationality, Enum.IsDefined(sort) ? sort : RegistrationSort.Submitted, isDescending);
        }
    }

    /// <summary>The list, or one of its records, with the queue in the address.</summary>
    /// <param name="queue">Another one than this page's, where a link changes something.</param>
    /// <param name="reference">Of a record; null for the list.</param>
    /// <param name="page">Of the list.</param>
    public string Address(RegistrationQueue? queue = null, string? reference = null, int page = 1)
    {
        var shown = queue ?? Queue;
        var sort = $"{(shown.IsDescending ? "-" : "")}{shown.Sort.ToString().ToLowerInvariant()}";
        KeyValuePair<string, string?>[] keys =
        [
            new("q", shown.Search), new("state", shown.Status?.ToString()), new("category", shown.Category), new("mode", shown.Mode?.ToString()), new("country", shown.Nationality),
            new("sort", sort == "submitted" ? null : sort), new("page", page > 1 ? $"{page}" : null),
        ];
        var path = reference is null ? "/organise/registrations" : $"/organise/registrations/{reference}";
        return Reader.Href(path) + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }
}
