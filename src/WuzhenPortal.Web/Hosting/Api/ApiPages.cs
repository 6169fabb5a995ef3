using FluentValidation;
using FluentValidation.Results;
using WuzhenPortal.Application.Agenda.Api;

namespace WuzhenPortal.Web.Hosting.Api;

/// <summary>A part of a list.</summary>
/// <param name="Release">Of which release it tells; another number on the next page says that the agenda was released anew meanwhile.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
internal sealed record ApiPage<TPart>(int Release, IReadOnlyList<TPart> Items, string? Next);

internal static class ApiPages
{
    public const int Most = 200;

    private const int Usual = 50;

    /// <summary>The parts that come after a key, in the order of the keys.</summary>
    public static ApiPage<TPart> Cut<TPart>(HttpRequest request, ApiAgenda agenda, IEnumerable<TPart> parts, int? limit, string? after)
        where TPart : IApiPart
    {
        if (limit is < 1 or > Most)
        {
            throw new ValidationException([new ValidationFailure("limit", "") { ErrorCode = "Portal.Api.Limit", FormattedMessagePlaceholderValues = new() { ["Most"] = Most } }]);
        }

        var size = limit ?? Usual;
        var found = parts.Where(part => after is null || string.CompareOrdinal(part.Key, after) > 0).OrderBy(part => part.Key, StringComparer.Ordinal).Take(size + 1).ToList();
        return found.Count > size ? new(agenda.Summit.Release, found[..size], Next(request, found[size - 1].Key)) : new(agenda.Summit.Release, found, null);
    }

    /// <summary>The same question, from another place on. Local: a program follows it from the address that it asked.</summary>
    private static string Next(HttpRequest request, string after)
    {
        var asked = PortalApi.QueryKeys.Where(key => key != "after").SelectMany(key => request.Query[key].Select(value => KeyValuePair.Create(key, value)));
        return request.Path + QueryString.Create(asked.Append(KeyValuePair.Create("after", (string?)after))).ToString();
    }
}
