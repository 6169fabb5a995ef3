namespace WuzhenPortal.Application.Agenda.Exports;

/// <summary>Text that other programs can read: control characters and halves of characters make whole documents unreadable.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' || !System.Text.Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }
}
