using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;

namespace WuzhenPortal.Application.Publications;

/// <summary>Until when a publication is for accredited press alone.</summary>
public enum EmbargoEnd
{
    /// <summary>It is not under embargo.</summary>
    Now,

    /// <summary>When the session ends at which it is launched.</summary>
    Launch,

    Time,
}

/// <summary>What an editor writes about a publication.</summary>
/// <param name="Authors">One a line.</param>
/// <param name="Findings">One a line; the same line in each language is the same finding.</param>
/// <param name="EditionOf">Another edition, as year of its summit and slug: <c>2021/report</c>.</param>
/// <param name="LaunchSession">Slug.</param>
/// <param name="EmbargoDay">In the summit's zone.</param>
/// <param name="EmbargoTime">In the summit's zone; left out, the beginning of the day.</param>
/// <param name="IsAnnounced">Whether its title may be read while it is under embargo.</param>
public sealed record PublicationFields(
    PublicationSeries Series, LocalizedText Title, LocalizedText Abstract, LocalizedText Publisher, string? Authors, DateOnly? ReleasedOn, string? Isbn, string? Doi, string? EditionOf, LocalizedText Findings,
    EmbargoEnd Embargo, string? LaunchSession, DateOnly? EmbargoDay, TimeOnly? EmbargoTime, bool IsAnnounced)
{
    /// <summary>Longest title or publisher in one language, in characters.</summary>
    public const int TitleLength = 200;

    /// <summary>Longest abstract in one language, in characters.</summary>
    public const int AbstractLength = 5000;

    /// <summary>Longest findings in one language, in characters.</summary>
    public const int FindingsLength = 8000;

    /// <summary>Longest finding in one language, in characters.</summary>
    public const int FindingLength = 500;

    /// <summary>Stands where a finding is not written in a language.</summary>
    private const string NotWritten = "–";

    private const int MostAuthors = 50;
    private const int AuthorLength = 150;

    public static readonly PublicationFields Nothing = new(
        PublicationSeries.BlueBook, LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, null, null, null, null, null, LocalizedText.Empty, EmbargoEnd.Now, null, null, null, true);

    internal IReadOnlyList<string> AuthorLines() => Lines(Authors);

    internal IReadOnlyList<LocalizedText> FindingTexts()
    {
        var lines = Findings.All.ToDictionary(text => text.Key, text => Lines(text.Value));
        return [.. Enumerable.Range(0, lines.Values.Select(found => found.Count).DefaultIfEmpty().Max())
            .Select(line => LocalizedText.Of(lines.Select(text => KeyValuePair.Create(text.Key, line < text.Value.Count && text.Value[line] is not (NotWritten or "-") ? text.Value[line] : null))))
            .Where(text => !text.IsEmpty)];
    }

    internal static LocalizedText LinesOf(IReadOnlyList<LocalizedText> findings) => LocalizedText.Of(Language.All
        .Where(language => findings.Any(text => text[language.Code] is not null))
        .Select(language => KeyValuePair.Create(language.Code, (string?)string.Join('\n', findings.Select(text => text[language.Code] ?? NotWritten)))));

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    internal sealed class Validator : AbstractValidator<PublicationFields>
    {
        // Far enough for every summit, and no time of it leaves the calendar in any zone.
        private static readonly DateOnly First = new(2000, 1, 1);
        private static readonly DateOnly Last = new(2100, 1, 1);

        public Validator()
        {
            RuleFor(publication => publication.Series).IsInEnum();
            RuleFor(publication => publication.Title).Written("Publications.TitleMissing");
            RuleFor(publication => publication.Title).AtMost(TitleLength);
            RuleFor(publication => publication.Abstract).AtMost(AbstractLength, isUnbounded: true);
            RuleFor(publication => publication.Publisher).AtMost(TitleLength);
            RuleFor(publication => publication.Authors).Must((publication, _) => publication.AuthorLines() is { Count: <= MostAuthors } lines && lines.All(line => line.Length <= AuthorLength)).WithErrorCode("Publications.Desk.AuthorsTooLong");
            RuleFor(publication => publication.Findings).AtMost(FindingsLength, isUnbounded: true);
            RuleFor(publication => publication.Findings).Must((publication, _) => publication.FindingTexts().All(text => text.All.Values.All(finding => finding.Length <= FindingLength))).WithErrorCode("Publications.Desk.FindingTooLong");
            RuleFor(publication => publication.ReleasedOn).NotNull().WithErrorCode("NotEmptyValidator");
            RuleFor(publication => publication.ReleasedOn).InclusiveBetween(First, Last).WithErrorCode("Portal.Invalid.PredicateValidator");
            RuleFor(publication => publication.Isbn).Must(isbn => string.IsNullOrWhiteSpace(isbn) || BookNumbers.Isbn(isbn) is { Length: <= BookNumbers.IsbnLength }).WithErrorCode("Publications.Desk.IsbnWrong");
            RuleFor(publication => publication.Doi).Must(doi => string.IsNullOrWhiteSpace(doi) || BookNumbers.Doi(doi) is not null).WithErrorCode("Publications.Desk.DoiWrong");
            RuleFor(publication => publication.Embargo).IsInEnum();
            RuleFor(publication => publication.LaunchSession).NotEmpty().WithErrorCode("NotNullValidator").When(publication => publication.Embargo == EmbargoEnd.Launch);
            RuleFor(publication => publication.EmbargoDay).NotNull().WithErrorCode("NotEmptyValidator").When(publication => publication.Embargo == EmbargoEnd.Time);
            RuleFor(publication => publication.EmbargoDay).InclusiveBetween(First, Last).WithErrorCode("Portal.Invalid.PredicateValidator");
        }
    }
}
