using System.Globalization;
using System.Text;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Print;

/// <summary>Looks for letters of names that the fonts of this machine do not have, before anything is printed.</summary>
internal sealed class PaperFonts(FontShelf fonts) : IPaperFonts
{
    public MissingFont? FindMissing(params IEnumerable<string?> texts)
    {
        foreach (var letter in texts.SelectMany(text => (text ?? "").EnumerateRunes()).Distinct())
        {
            try
            {
                if (Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                {
                    fonts.Find(letter, Cut.Strong, Writing.Western);
                }
            }
            catch (MissingFontException missing)
            {
                return new(missing.Letter.ToString(), string.Join(", ", missing.Families));
            }
        }

        return null;
    }
}
