using SkiaSharp;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Web.Print;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>How the printed handbook looks, and the parts that its chapters are made of.</summary>
internal sealed class HandbookStyle
{
    /// <summary>Widths of the columns of an agenda, in points.</summary>
    public const float When = 72;

    public const float Where = 112;

    public const float Indent = 80;

    public const float Middle = 270;

    /// <summary>Width of a page's number in the contents.</summary>
    public const float Number = 36;

    /// <summary>What must fit below a heading, so that it never stands alone.</summary>
    private const float Company = 80;

    public static readonly SKColor SealRed = new(0xb8, 0x30, 0x1d);
    public static readonly SKColor Line = new(0xc9, 0xc3, 0xb6);

    private static readonly SKColor Ink = new(0x1c, 0x23, 0x28);
    private static readonly SKColor Ink2 = new(0x56, 0x60, 0x69);
    private static readonly SKColor River = new(0x08, 0x4e, 0x4d);

    public static readonly TextStyle Cover = new(Cut.Title, 30, Ink);
    public static readonly TextStyle Eyebrow = new(Cut.Strong, 12, SealRed);
    public static readonly TextStyle Lead = new(Cut.Text, 14, Ink2);
    public static readonly TextStyle ChapterHead = new(Cut.Title, 22, Ink);
    public static readonly TextStyle SectionHead = new(Cut.Title, 14, Ink);
    public static readonly TextStyle PartHead = new(Cut.Strong, 11.5f, Ink);
    public static readonly TextStyle Body = new(Cut.Text, 9.8f, Ink);
    public static readonly TextStyle Key = new(Cut.Text, 9.8f, Ink2);
    public static readonly TextStyle Strong = new(Cut.Strong, 9.8f, Ink);
    public static readonly TextStyle StrongLink = new(Cut.Strong, 9.8f, River);
    public static readonly TextStyle Entry = new(Cut.Text, 8.8f, Ink);
    public static readonly TextStyle Meta = new(Cut.Text, 8.6f, Ink2);
    public static readonly TextStyle MetaLink = new(Cut.Text, 8.6f, River);
    public static readonly TextStyle Mark = new(Cut.Text, 8.6f, SealRed);
    public static readonly TextStyle Small = new(Cut.Text, 8, Ink2);

    private readonly Typesetter typesetter;
    private readonly Language language;
    private readonly PortalTexts texts;

    public HandbookStyle(FontShelf fonts, Language language, PortalTexts texts, PrintedDocument document)
    {
        (this.language, this.texts, Document) = (language, texts, document);
        // Chinese and Arabic letters are taller than Latin ones.
        var (writing, leading) = language.Code switch
        {
            "zh-Hans" => (Writing.Han, 1.6f),
            "ar" => (Writing.Arabic, 1.65f),
            _ => (Writing.Western, 1.42f),
        };
        typesetter = new Typesetter(fonts, writing, leading);
    }

    public PrintedDocument Document { get; }

    public static SKColor ColourOf(ThemeTag? theme) => theme?.Hue switch
    {
        Hue.Teal => new(0x0b, 0x66, 0x65),
        Hue.Blue => new(0x27, 0x56, 0x8f),
        Hue.Rose => new(0x9a, 0x3b, 0x52),
        Hue.Violet => new(0x5c, 0x4a, 0x86),
        Hue.Amber => new(0x85, 0x54, 0x00),
        Hue.Green => new(0x3a, 0x6b, 0x2a),
        Hue.Rust => new(0x9c, 0x43, 0x1f),
        _ => new(0x4a, 0x58, 0x62),
    };

    /// <summary>Begins a chapter on a page of its own.</summary>
    public void Chapter(string title, string place)
    {
        Document.NewPage(title);
        Document.Place(place);
        Document.List(title, place, 0);
        Text(new Words(title, ChapterHead));
        Document.Space(8);
    }

    public void Section(string title, string place)
    {
        Document.Space(16);
        Document.Need(Company);
        Document.Place(place);
        Document.List(title, place, 1);
        Text(new Words(title, SectionHead));
        Document.Rule(Line);
        Document.Space(7);
    }

    /// <summary>A heading within a section, which the contents do not name unless it is a place.</summary>
    /// <param name="place">Null for one that nothing leads to.</param>
    public void Part(IReadOnlyList<Words> title, string? place = null, string? listed = null)
    {
        Document.Space(9);
        Document.Need(Company);
        if (place is not null)
        {
            Document.Place(place);
        }

        if (place is not null && listed is not null)
        {
            Document.List(listed, place, 2);
        }

        Text([.. title]);
    }

    /// <summary>Words over the whole width, in the direction of the reader's language.</summary>
    public void Text(params Words[] words) => Document.Text(Set(words, PrintedDocument.Width));

    /// <summary>A text that people wrote, from <paramref name="start"/> on: it runs as its own language does, and says so where that is not the reader's.</summary>
    public void Prose(LocalizedText text, float start = 0)
    {
        var value = text.In(language.Code);
        var width = PrintedDocument.Width - start;
        var isRightToLeft = Language.ByCode(value.LanguageCode)!.IsRightToLeft;
        foreach (var paragraph in value.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Document.Text(typesetter.Set([new(paragraph, Body)], width, isRightToLeft), start);
            Document.Space(3);
        }

        if (value.IsFallback)
        {
            Document.Text(Set([new(texts[$"Portal.ShownIn.{value.LanguageCode}"], Meta)], width), start);
        }
    }

    public SetText Set(IReadOnlyList<Words> words, float width, Align align = Align.Start) => typesetter.Set(words, width, language.IsRightToLeft, align);

    /// <summary>A column of texts.</summary>
    public Cell Cell(float start, float width, params IReadOnlyList<Words>[] words) => new(start, [.. words.Select(text => Set(text, width))]);

    /// <summary>A written name; in another language than the reader's it turns nothing around it.</summary>
    public Words Name(LocalizedText name, TextStyle look, string? link = null) => new(name.Within(language), look, link);

    /// <summary>From when to when; nothing while not placed.</summary>
    public IReadOnlyList<Words> Times(Placement? at) =>
        at is null ? [] : [new(language.LeftToRight($"{Reader.Time(at.Start)}–{Reader.Time(at.End)}"), Strong)];

    public IReadOnlyList<Words> SampleMark(bool isSample) => isSample ? [new(" ·\u00A0", Meta), new(texts["Portal.Sample"], Mark)] : [];
}
