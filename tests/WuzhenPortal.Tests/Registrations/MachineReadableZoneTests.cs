using System.Globalization;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>The specimens of ICAO Doc 9303 parts 4, 5 and 6, and what happens when a character of them is wrong.</summary>
public sealed class MachineReadableZoneTests
{
    private const string Passport = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private const string Card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";

    private const string SmallCard = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";

    [Theory]
    [InlineData(Passport, "L898902C3")]
    [InlineData(Card, "D23145890")]
    [InlineData(SmallCard, "D23145890")]
    [InlineData("  p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<< l898902c36uto7408122f1204159 ze184226b<<<<<10 ", "L898902C3")]
    [InlineData("P<UTOERIKSSON«ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10", "L898902C3")]
    public void A_specimen_is_read_however_it_is_pasted(string typed, string number)
    {
        var zone = MachineReadableZone.Read(typed);
        zone.ShouldBe(new("UTO", "ERIKSSON", "ANNA MARIA", number, new DateOnly(2012, 4, 15)));
    }

    [Fact]
    public void A_long_number_of_a_card_goes_on_in_the_optional_field()
    {
        // Doc 9303 part 5, note j of the data structure of the upper line.
        var zone = MachineReadableZone.Read(Fitting("I<UTOD23145890<7349<<<<<<<<<<<\n3407127M2507123UTO<<<<<<<<<<<<\nSTEVENSON<<PETER<JOHN<<<<<<<<<"));
        zone.Number.ShouldBe("D23145890734");
    }

    [Theory]
    [InlineData(44, 'K', "Number")]
    [InlineData(53, '7', "Number")]
    [InlineData(57, '8', "BirthDate")]
    [InlineData(66, '3', "Expiry")]
    [InlineData(73, 'F', "PersonalNumber")]
    [InlineData(87, '1', "Whole")]
    public void A_wrong_character_is_named_by_the_part_that_does_not_fit(int place, char wrong, string part)
    {
        var zone = Passport.Replace("\n", "", StringComparison.Ordinal).ToCharArray();
        zone[place].ShouldNotBe(wrong);
        zone[place] = wrong;
        var refused = Should.Throw<RuleViolation>(() => MachineReadableZone.Read(new string(zone)));
        refused.Key.ShouldBe($"Registrations.Passport.Zone.Wrong.{part}");
        refused.Property.ShouldBe("Zone");
    }

    [Theory]
    [InlineData("P<UTOERIKSSON", "Registrations.Passport.Zone.Length")]
    [InlineData("<script>alert(1)</script>", "Registrations.Passport.Zone.Characters")]
    [InlineData("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10", "Registrations.Passport.Zone.NotAPassport")]
    public void What_is_no_zone_says_so(string typed, string key) => Should.Throw<RuleViolation>(() => MachineReadableZone.Read(typed)).Key.ShouldBe(key);

    [Theory]
    [InlineData("AL<KHWARIZMI", "MUHAMMAD", "Al-Khwarizmi", "Muhammad", true)]
    [InlineData("MUELLER", "JOERG", "Müller", "Jörg", true)]
    [InlineData("MULLER", "JORG", "Müller", "Jörg", true)]
    [InlineData("OBRIEN", "SEAN", "O’Brien", "Seán", true)]
    [InlineData("NGUYEN", "VAN<AN", "Nguyễn", "Văn An", true)]
    [InlineData("SUKARNO", "", "Sukarno", null, true)]
    [InlineData("YUE", "LIN", "Lin", "Yue", true)]
    [InlineData("ERIKSSON", "ANNA<MARIA", "Eriksson", "Anne Maria", false)]
    [InlineData("ERIKSSON", "ANNA", null, null, false)]
    public void Names_fit_however_passports_write_them(string surname, string given, string? family, string? first, bool fit) =>
        PassportNames.Fit(MachineReadableZone.Read(TestUploads.Zone("L898902C3", surname: surname, given: given)), family, first).ShouldBe(fit);

    [Fact]
    public void Every_country_of_the_list_is_known_by_the_letters_of_passports()
    {
        foreach (var (letters, code) in new[] { ("CHN", "CN"), ("SAU", "SA"), ("D", "DE"), ("DEU", "DE"), ("GBR", "GB"), ("GBD", "GB"), ("ESH", "EH"), ("FRA", "FR"), ("RUS", "RU"), ("TWN", "TW"), ("UNO", null) })
        {
            IssuingStates.Country(letters).ShouldBe(code, letters);
        }

        Countries.In("en").Select(country => new RegionInfo($"en-{country.Code}").ThreeLetterISORegionName).Where(letters => letters.Length != 3 || letters == "ZZZ").ShouldBeEmpty();
    }

    [Fact]
    public void A_number_is_hidden_but_for_its_end() => PassportNumber.Mask("L898902C3").ShouldBe("•••••••C3");

    /// <summary>The same card with the last digit that its lines ask for.</summary>
    private static string Fitting(string card)
    {
        var zone = card.Replace("\n", "", StringComparison.Ordinal);
        return zone[..59] + MachineReadableZone.Digit(zone[5..30] + zone[30..37] + zone[38..45] + zone[48..59]) + zone[60..];
    }
}
