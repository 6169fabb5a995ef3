using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

public sealed class AnswerTests
{
    private static readonly Identity Good = new("Al-Khwarizmi", "Muhammad", "محمد الخوارزمي", "Muhammad", "SA", "m@example.org", "+966 50 123 4567");

    [Theory]
    [InlineData("O’Neill-D'Arcy")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("Əliyev")]
    [InlineData("de la Peña")]
    [InlineData("Şahin, Jr.")]
    public void Names_of_many_peoples_are_names(string name) => Key(Good with { FamilyName = name }).ShouldBeNull();

    [Theory]
    [InlineData("R2D2", "Registrations.NameSigns")]
    [InlineData("A\u0007b", "Registrations.NameSigns")]
    [InlineData("<b>Bold</b>", "Registrations.NameSigns")]
    [InlineData("-", "Registrations.NameSigns")]
    [InlineData("王芳", "Registrations.NameNotLatin")]
    [InlineData("Иванов", "Registrations.NameNotLatin")]
    public void A_Latin_name_is_refused_with_its_reason(string name, string key) => Key(Good with { FamilyName = name }).ShouldBe(key);

    [Theory]
    [InlineData("王芳", null)]
    [InlineData("阿卜杜·热合曼", null)]
    [InlineData("نیلوفر می‌خواهد", null)]
    [InlineData("王芳2", "Registrations.NameSigns")]
    public void A_native_name_takes_any_script(string name, string? key) => Key(Good with { NativeName = name }).ShouldBe(key);

    [Fact]
    public void Somebody_with_one_name_leaves_the_given_name_out() => Key(Good with { GivenName = null }).ShouldBeNull();

    [Theory]
    [InlineData("+966 5", "Registrations.PhoneIncomplete")]
    [InlineData("0501234567", "Registrations.PhoneCountryCode")]
    [InlineData("+0 501234567", "Registrations.PhoneCountryCode")]
    [InlineData("+86 573 88 call me", "Registrations.PhoneSigns")]
    [InlineData("+1234567890123456", "Registrations.PhoneTooLong")]
    [InlineData("+966 50 123 4567", null)]
    [InlineData("00966501234567", null)]
    [InlineData("+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", null)]
    public void A_phone_number_is_whole_or_says_what_is_wrong(string typed, string? key) => Key(Good with { Phone = PhoneNumber.Tidy(typed) }).ShouldBe(key);

    [Theory]
    [InlineData("nobody")]
    [InlineData("a@b")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("A <a@example.org>")]
    public void An_address_that_is_none_is_refused(string email) => Key(Good with { Email = email }).ShouldBe("Portal.Invalid.EmailValidator");

    [Fact]
    public void Answers_are_trimmed_and_composed()
    {
        Answer.Tidy("  Jose\u0301 ").ShouldBe("José");
        Answer.Tidy(" \t").ShouldBeNull();
        Answer.Tidy("\ud800x").ShouldBe("\ufffdx");
    }

    [Theory]
    [InlineData("2022-10-20", 5, "2022-10-27")]
    [InlineData("2022-10-21", 1, "2022-10-24")]
    [InlineData("2022-10-22", 3, "2022-10-26")]
    public void Promised_days_are_working_days(string from, int days, string to) =>
        WorkingDays.After(DateOnly.Parse(from, null), days).ShouldBe(DateOnly.Parse(to, null));

    private static string? Key(Identity identity) => Answer.Problems(identity).SingleOrDefault()?.Key;
}
