using System.Globalization;
using System.Text;

namespace WuzhenPortal.Domain;

/// <summary>Folds text for searching, so that both databases find the same: lower case, no accents, single blanks.</summary>
public static class SearchKey
{
    public static string Of(params string?[] parts)
    {
        var key = new StringBuilder();
        foreach (var letter in string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part))).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsWhiteSpace(letter))
            {
                if (key.Length > 0 && key[^1] != ' ')
                {
                    key.Append(' ');
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Control))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
        }

        return key.ToString().TrimEnd();
    }
}
