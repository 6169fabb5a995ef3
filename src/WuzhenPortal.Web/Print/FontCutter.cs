using System.Runtime.InteropServices;
using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>Cuts a font down to some of its glyphs, by the part of HarfBuzz that its .NET package brings along but does not wrap.</summary>
internal static class FontCutter
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>Glyphs keep their numbers; what the layout tables might put in their place is not wanted: it is chosen already.</summary>
    private const uint KeepNumbersWithoutLayout = 0x2 | 0x200;

    /// <summary>Number of the set of tables that are left out.</summary>
    private const int DroppedTables = 3;

    /// <summary>Large, and of no use to what is drawn glyph by glyph.</summary>
    private static readonly uint[] Layout = [Tag("GSUB"), Tag("GPOS"), Tag("GDEF")];

    /// <param name="face">Of HarfBuzz; it stays as it is.</param>
    /// <param name="glyphs">That are drawn.</param>
    /// <param name="letters">Which they stand for, so that the document can be searched.</param>
    /// <returns>A font file; null where this system's HarfBuzz cannot cut, or not this font.</returns>
    public static SKData? Cut(nint face, IEnumerable<ushort> glyphs, IEnumerable<int> letters)
    {
        try
        {
            var wish = CreateInput();
            if (wish == 0)
            {
                return null;
            }

            SetFlags(wish, KeepNumbersWithoutLayout);
            Fill(GlyphSet(wish), glyphs.Select(glyph => (uint)glyph));
            Fill(LetterSet(wish), letters.Select(letter => (uint)letter));
            Fill(Set(wish, DroppedTables), Layout);
            var cut = CutFace(face, wish);
            DestroyInput(wish);
            return cut == 0 ? null : FileOf(cut);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static SKData? FileOf(nint face)
    {
        var file = ReferenceFile(face);
        var bytes = DataOf(file, out var length);
        var data = length == 0 ? null : SKData.CreateCopy(bytes, length);
        DestroyBlob(file);
        DestroyFace(face);
        return data;
    }

    private static void Fill(nint set, IEnumerable<uint> members)
    {
        foreach (var member in members)
        {
            AddTo(set, member);
        }
    }

    private static uint Tag(string name) => name.Aggregate(0u, (tag, letter) => (tag << 8) | letter);

    [DllImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    private static extern nint CreateInput();

    [DllImport(Library, EntryPoint = "hb_subset_input_destroy")]
    private static extern void DestroyInput(nint input);

    [DllImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    private static extern void SetFlags(nint input, uint flags);

    [DllImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    private static extern nint GlyphSet(nint input);

    [DllImport(Library, EntryPoint = "hb_subset_input_unicode_set")]
    private static extern nint LetterSet(nint input);

    [DllImport(Library, EntryPoint = "hb_subset_input_set")]
    private static extern nint Set(nint input, int number);

    [DllImport(Library, EntryPoint = "hb_set_add")]
    private static extern void AddTo(nint set, uint member);

    [DllImport(Library, EntryPoint = "hb_subset_or_fail")]
    private static extern nint CutFace(nint face, nint input);

    [DllImport(Library, EntryPoint = "hb_face_reference_blob")]
    private static extern nint ReferenceFile(nint face);

    [DllImport(Library, EntryPoint = "hb_face_destroy")]
    private static extern void DestroyFace(nint face);

    [DllImport(Library, EntryPoint = "hb_blob_get_data")]
    private static extern nint DataOf(nint blob, out uint length);

    [DllImport(Library, EntryPoint = "hb_blob_destroy")]
    private static extern void DestroyBlob(nint blob);
}
