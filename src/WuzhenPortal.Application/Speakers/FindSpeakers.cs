using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>An agenda manager looks through everybody in the working draft who speaks, or is to.</summary>
public static class FindSpeakers
{
    /// <summary>People on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Longest search, in characters.</summary>
    public const int SearchLength = 200;

    /// <param name="Search">Words of a name or an organisation, in any language.</param>
    /// <param name="Country">ISO 3166-1 alpha-2; null for all.</param>
    /// <param name="IsWithoutSession">Only those whom no session names.</param>
    /// <param name="LanguageCode">Names are in the alphabetical order of this language.</param>
    /// <param name="Page">1 for the first.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string? Search, string? Country, bool IsWithoutSession, string LanguageCode, int Page) : IQuery<Result>;

    /// <param name="Countries">Codes that any speaker has.</param>
    /// <param name="Total">How many fit the search and the country.</param>
    /// <param name="WithoutSession">How many of these no session names.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, IReadOnlyCollection<string> Countries, int Total, int WithoutSession, int Pages);

    /// <param name="Sessions">How many of the working draft.</param>
    /// <param name="LanguageCodes">Languages in which there is a biography.</param>
    public sealed record Row(string Slug, LocalizedText Name, LocalizedText Organisation, string? Country, int Sessions, IReadOnlyList<string> LanguageCodes);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Search).MaximumLength(SearchLength);
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            // A summit has some hundred speakers; no database knows the alphabet of the reader, nor the folding of names.
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var all = await db.Speakers.AsNoTracking().Where(speaker => speaker.SummitId == summit)
                .Select(speaker => new
                {
                    speaker.Slug,
                    speaker.Name,
                    speaker.Organisation,
                    speaker.Country,
                    speaker.Biography,
                    Sessions = db.Sessions.Count(session => session.Speakers.Any(part => part.SpeakerId == speaker.Id)),
                })
                .ToListAsync(cancellationToken);
            var words = SearchKey.Of(request.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var found = all.FindAll(speaker => request.Country is null || speaker.Country == request.Country);
            if (words.Length > 0)
            {
                found = found.FindAll(speaker =>
                {
                    var key = SearchKey.Of([speaker.Slug, .. speaker.Name.All.Values, .. speaker.Organisation.All.Values]);
                    return Array.TrueForAll(words, word => key.Contains(word, StringComparison.Ordinal));
                });
            }

            var idle = found.FindAll(speaker => speaker.Sessions == 0);
            var shown = request.IsWithoutSession ? idle : found;
            var pages = Math.Max(1, (shown.Count + PageSize - 1) / PageSize);
            var order = StringComparer.Create(CultureInfo.GetCultureInfo(request.LanguageCode), ignoreCase: true);
            return new(
                [.. shown.OrderBy(speaker => speaker.Name.In(request.LanguageCode).Text, order).ThenBy(speaker => speaker.Slug, StringComparer.Ordinal)
                    .Skip((Math.Clamp(request.Page, 1, pages) - 1) * PageSize).Take(PageSize)
                    .Select(speaker => new Row(speaker.Slug, speaker.Name, speaker.Organisation, speaker.Country, speaker.Sessions, [.. speaker.Biography.All.Keys]))],
                [.. all.Select(speaker => speaker.Country).OfType<string>().Distinct()], found.Count, idle.Count, pages);
        }
    }
}
