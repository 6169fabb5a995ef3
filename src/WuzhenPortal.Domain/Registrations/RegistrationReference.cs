using System.Security.Cryptography;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>
/// What people quote: <c>WZ26-7K3M-Q9</c>. Two digits of the year, five random characters and a check character. The alphabet has
/// neither vowels nor look-alikes; its 23 characters are a prime number, so that the weighted sum finds every single wrong character
/// and every two swapped.
/// </summary>
public static class RegistrationReference
{
    /// <summary>Characters of a reference as it is written, hyphens included.</summary>
    public const int Length = 12;

    private const string Alphabet = "346789CDFGHJKMNPQRTVWXY";

    /// <summary>A new one; the caller sees to it that it is not taken.</summary>
    public static string New(int year)
    {
        var body = RandomNumberGenerator.GetString(Alphabet, 5);
        return Written(year % 100, body, CheckCharacter(year % 100, body));
    }

    /// <summary>The reference as it is written, from what somebody typed in any case, with or without hyphens and blanks; null when it is not one.</summary>
    public static string? Parse(string? typed)
    {
        var characters = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        if (characters.Length != 10 || !characters.StartsWith("WZ", StringComparison.Ordinal)
            || !int.TryParse(characters.AsSpan(2, 2), out var year) || characters[4..].Any(c => !Alphabet.Contains(c)))
        {
            return null;
        }

        return CheckCharacter(year, characters[4..9]) == characters[9] ? Written(year, characters[4..9], characters[9]) : null;
    }

    private static string Written(int year, string body, char check) => $"WZ{year:00}-{body[..4]}-{body[4]}{check}";

    private static char CheckCharacter(int year, string body)
    {
        var sum = ((year / 10) * 7) + ((year % 10) * 8);
        for (var position = 0; position < body.Length; position++)
        {
            sum += Alphabet.IndexOf(body[position]) * (position + 2);
        }

        // With weight 1 for the check character itself, the whole sum is a multiple of the alphabet's length.
        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
