using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A letter as it is printed.</summary>
/// <param name="Serial">Null for a preview.</param>
/// <param name="Code">Null for a preview.</param>
/// <param name="Name">In the order of a passport.</param>
/// <param name="Passport">Masked or whole; null where none is kept.</param>
/// <param name="IssuedOn">In the summit's zone.</param>
/// <param name="English">Title, then paragraphs.</param>
/// <param name="Chinese">Title, then paragraphs.</param>
public sealed record LetterSheet(
    string? Serial, string? Code, LetterState State, string Name, string? NativeName, string? Nationality, string? Organisation, string? Position, string? Passport, DateOnly IssuedOn,
    LocalizedText Summit, LocalizedText Organiser, LocalizedText City, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<string> English, IReadOnlyList<string> Chinese);

/// <summary>Fills templates with what a letter keeps.</summary>
internal sealed class LetterSheets(PortalDbContext db, LetterIdentity identity, PortalTexts texts)
{
    private const string English = "en";
    private const string Chinese = "zh-Hans";

    /// <summary>A letter that was issued.</summary>
    public async Task<LetterSheet> OfAsync(InvitationLetter letter, RegistrationStatus status, CancellationToken cancel)
    {
        var summit = await db.Summits.AsNoTracking().SingleAsync(summit => summit.Id == letter.SummitId, cancel);
        var template = await db.LetterTemplates.AsNoTracking().SingleAsync(template => template.Id == letter.TemplateId, cancel);
        var passport = await identity.FindAsync(letter.RegistrationId, cancel);
        var blank = new LetterSheet(
            letter.Serial, letter.Code, InvitationLetter.StateOf(status, letter.ReplacedAt, letter.RevokedAt), NameLines.InPassport(letter.FamilyName, letter.GivenName), letter.NativeName,
            letter.Nationality, letter.Organisation, letter.Position, letter.ShowsPassport ? passport?.Number : passport?.Masked, DayAt(summit, letter.IssuedAt),
            summit.Name, summit.Organiser, summit.City, summit.StartsOn, summit.EndsOn, [], []);
        return Fill(blank, template.English, template.Chinese);
    }

    /// <summary>What a letter would look like, for somebody who does not exist.</summary>
    public async Task<LetterSheet> PreviewAsync(long summitId, string english, string chinese, DateTimeOffset now, CancellationToken cancel)
    {
        var summit = await db.Summits.AsNoTracking().SingleAsync(summit => summit.Id == summitId, cancel);
        var blank = new LetterSheet(
            null, null, LetterState.Genuine, NameLines.InPassport("Lovelace", "Ada"), "艾达·洛夫莱斯", "GB", "Analytical Society", "Fellow", new LetterPassport("123456789", now).Masked, DayAt(summit, now),
            summit.Name, summit.Organiser, summit.City, summit.StartsOn, summit.EndsOn, [], []);
        return Fill(blank, english, chinese);
    }

    private LetterSheet Fill(LetterSheet sheet, string english, string chinese) => sheet with
    {
        English = LetterTemplate.Fill(english, Values(sheet, English)),
        Chinese = LetterTemplate.Fill(chinese, Values(sheet, Chinese)),
    };

    private Dictionary<string, string?> Values(LetterSheet sheet, string language) => new(StringComparer.Ordinal)
    {
        ["name"] = language == Chinese && sheet.NativeName is { } native && native.Any(IsHan) ? native : sheet.Name,
        ["native-name"] = sheet.NativeName,
        ["nationality"] = Countries.Name(sheet.Nationality, language),
        ["organisation"] = sheet.Organisation,
        ["position"] = sheet.Position,
        ["summit"] = sheet.Summit.In(language).Text,
        ["organiser"] = sheet.Organiser.In(language).Text,
        ["dates"] = Dates(language, sheet.StartsOn, sheet.EndsOn),
        ["city"] = sheet.City.In(language).Text,
        ["serial"] = sheet.Serial,
        ["issued"] = Dates(language, sheet.IssuedOn, sheet.IssuedOn),
    };

    /// <summary>From when to when, in a language.</summary>
    private string Dates(string language, DateOnly first, DateOnly last) => texts.In(
        language, first == last ? "Portal.Format.OneDay" : (first.Year, first.Month) == (last.Year, last.Month) ? "Portal.Format.DaysOfAMonth" : "Portal.Format.Days", first, last);

    private static DateOnly DayAt(Summit summit, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone)).DateTime);

    private static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9FFF';
}
