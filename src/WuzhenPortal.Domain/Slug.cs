using System.Globalization;
using System.Text;

namespace WuzhenPortal.Domain;

/// <summary>The part of an address that names a record: lower-case Latin letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>Longest slug, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>Made from a title; a title without Latin letters or digits gives a short random code instead.</summary>
    public static string From(LocalizedText title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.In("en").Text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString(0, Math.Min(slug.Length, MaxLength - 8)).Trim('-');
        return text.Length > 0 ? text : RandomCode.Of(8);
    }

    /// <summary>The same slug with a short random ending, for when it is taken.</summary>
    public static string Another(string slug) => $"{slug}-{RandomCode.Of(4)}";
}
