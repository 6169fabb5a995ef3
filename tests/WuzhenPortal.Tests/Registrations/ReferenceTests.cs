using CsCheck;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

public sealed class ReferenceTests
{
    private const string Alphabet = "346789CDFGHJKMNPQRTVWXY";

    [Fact]
    public void A_new_reference_reads_back_however_it_is_typed() => Gen.Int[2000, 2099].Sample(year =>
    {
        var reference = RegistrationReference.New(year);
        reference.Length.ShouldBe(RegistrationReference.Length);
        RegistrationReference.Parse(reference).ShouldBe(reference);
        RegistrationReference.Parse($" {reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)}").ShouldBe(reference);
    });

    [Fact]
    public void Every_single_wrong_character_is_found() => Gen.Int[2000, 2099].Sample(year =>
    {
        var written = RegistrationReference.New(year).Replace("-", "", StringComparison.Ordinal);
        for (var position = 2; position < written.Length; position++)
        {
            foreach (var other in (position < 4 ? "0123456789" : Alphabet).Where(other => other != written[position]))
            {
                var wrong = written.Remove(position, 1).Insert(position, other.ToString());
                RegistrationReference.Parse(wrong).ShouldBeNull(wrong);
            }
        }
    });

    [Fact]
    public void Every_two_swapped_characters_are_found() => Gen.Int[2000, 2099].Sample(year =>
    {
        var written = RegistrationReference.New(year).Replace("-", "", StringComparison.Ordinal);
        for (var one = 4; one < written.Length; one++)
        {
            for (var other = one + 1; other < written.Length; other++)
            {
                if (written[one] == written[other])
                {
                    continue;
                }

                var swapped = written.ToCharArray();
                (swapped[one], swapped[other]) = (swapped[other], swapped[one]);
                RegistrationReference.Parse(new string(swapped)).ShouldBeNull(new string(swapped));
            }
        }
    });

    [Theory]
    [InlineData("")]
    [InlineData("WZ26")]
    [InlineData("WZ26-AAAA-AA")]
    [InlineData("XX26-3333-33")]
    public void What_is_no_reference_is_none(string typed) => RegistrationReference.Parse(typed).ShouldBeNull();
}
