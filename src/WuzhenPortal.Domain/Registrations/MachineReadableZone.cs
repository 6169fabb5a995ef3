using System.Globalization;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>The parts of a machine-readable zone that have a check digit.</summary>
public enum ZonePart
{
    Number,
    BirthDate,
    Expiry,
    PersonalNumber,

    /// <summary>The last digit, over all of them.</summary>
    Whole,
}

/// <summary>The lines at the foot of a passport or identity card, as ICAO Doc 9303 parts 3 to 6 lay them out: TD3 (two lines of 44), TD2 (two of 36), TD1 (three of 30).</summary>
/// <param name="IssuingState">Three letters, mostly ISO 3166-1 alpha-3; Germany writes one.</param>
/// <param name="Surname">With blanks for fillers.</param>
/// <param name="GivenNames">With blanks for fillers; cut off where there was no room.</param>
public sealed record MachineReadableZone(string IssuingState, string Surname, string GivenNames, string Number, DateOnly ExpiresOn)
{
    /// <summary>Most that somebody may paste, in characters.</summary>
    public const int MostLength = 200;

    private const char Filler = '<';

    /// <summary>By the number of characters in all lines.</summary>
    private static readonly Dictionary<int, Layout> Layouts = new()
    {
        [88] = new(Names: 5..44, Number: 44..53, Birth: 57..63, Expiry: 65..71, Optional: 72..86, HasOptionalCheck: true, Whole: [44..54, 57..64, 65..87]),
        [72] = new(Names: 5..36, Number: 36..45, Birth: 49..55, Expiry: 57..63, Optional: 64..71, HasOptionalCheck: false, Whole: [36..46, 49..56, 57..71]),
        [90] = new(Names: 60..90, Number: 5..14, Birth: 30..36, Expiry: 38..44, Optional: 15..30, HasOptionalCheck: false, Whole: [5..30, 30..37, 38..45, 48..59]),
    };

    /// <param name="typed">Pasted or typed, in any case and with any blanks.</param>
    /// <exception cref="RuleViolation">It is no such zone, or says by its key which part does not fit its check digit.</exception>
    public static MachineReadableZone Read(string typed)
    {
        var zone = string.Concat(typed.ToUpperInvariant().Replace("«", "<<", StringComparison.Ordinal).Replace('‹', Filler).Where(letter => !char.IsWhiteSpace(letter)));
        Unless(zone.All(letter => letter == Filler || char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)), "Registrations.Passport.Zone.Characters");
        Unless(Layouts.TryGetValue(zone.Length, out var layout), "Registrations.Passport.Zone.Length", zone.Length);
        Unless(zone[0] is 'P' or 'I' or 'A' or 'C', "Registrations.Passport.Zone.NotAPassport");
        var number = ReadNumber(zone, layout!);
        Check(ZonePart.BirthDate, zone, layout!.Birth);
        Check(ZonePart.Expiry, zone, layout.Expiry);
        if (layout.HasOptionalCheck)
        {
            Check(ZonePart.PersonalNumber, zone, layout.Optional);
        }

        Unless(Digit(string.Concat(layout.Whole.Select(range => zone[range]))) == zone[layout.WholeDigit], PartKey(ZonePart.Whole), zone[layout.WholeDigit]);
        Unless(DateOnly.TryParseExact("20" + zone[layout.Expiry], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expires), PartKey(ZonePart.Expiry), zone[layout.Expiry]);
        var names = zone[layout.Names].Split("<<", 2);
        return new(zone[2..5].TrimEnd(Filler), Words(names[0]), names.Length > 1 ? Words(names[1]) : "", number, expires);
    }

    /// <summary>The check digit of ICAO Doc 9303 part 3: weights 7, 3, 1, letters from 10, fillers 0, modulo 10.</summary>
    public static char Digit(string field)
    {
        ReadOnlySpan<int> weights = [7, 3, 1];
        var sum = 0;
        for (var place = 0; place < field.Length; place++)
        {
            var letter = field[place];
            sum += weights[place % weights.Length] * (letter == Filler ? 0 : char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10);
        }

        return (char)('0' + (sum % 10));
    }

    /// <summary>A long number of a card goes on in the optional field, the check digit behind it.</summary>
    private static string ReadNumber(string zone, Layout layout)
    {
        if (zone[layout.Number.End] != Filler || layout.HasOptionalCheck)
        {
            Check(ZonePart.Number, zone, layout.Number);
            return zone[layout.Number].TrimEnd(Filler);
        }

        var rest = zone[layout.Optional].Split(Filler)[0];
        var number = zone[layout.Number] + (rest.Length > 0 ? rest[..^1] : "");
        Unless(rest.Length > 0 && Digit(number) == rest[^1], PartKey(ZonePart.Number), number);
        return number;
    }

    private static void Check(ZonePart part, string zone, Range range)
    {
        var (field, digit) = (zone[range], zone[range.End]);
        Unless(digit == Digit(field) || (part == ZonePart.PersonalNumber && digit == Filler && field.All(letter => letter == Filler)), PartKey(part), field.TrimEnd(Filler) + digit);
    }

    private static string PartKey(ZonePart part) => $"Registrations.Passport.Zone.Wrong.{part}";

    private static string Words(string field) => string.Join(' ', field.Split(Filler, StringSplitOptions.RemoveEmptyEntries));

    private static void Unless(bool holds, string key, params object[] arguments)
    {
        if (!holds)
        {
            throw new RuleViolation(key, arguments) { Property = "Zone" };
        }
    }

    /// <summary>Where what stands, counted through all lines. The check digit of a part stands right behind it.</summary>
    private sealed record Layout(Range Names, Range Number, Range Birth, Range Expiry, Range Optional, bool HasOptionalCheck, Range[] Whole)
    {
        public Index WholeDigit => Whole[^1].End;
    }
}
