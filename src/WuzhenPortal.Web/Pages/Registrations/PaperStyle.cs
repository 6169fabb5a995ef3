using SkiaSharp;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>How letters and badges look: ink on paper, the seal, the town; and how their two languages are written.</summary>
internal sealed class PaperStyle(FontShelf fonts, PortalTexts texts)
{
    public const string English = "en";
    public const string Chinese = "zh-Hans";

    public static readonly SKColor Ink = new(0x1c, 0x23, 0x28);
    public static readonly SKColor Ink2 = new(0x56, 0x60, 0x69);
    public static readonly SKColor SealRed = new(0xb8, 0x30, 0x1d);
    public static readonly SKColor Line = new(0xc9, 0xc3, 0xb6);
    public static readonly SKColor Mist = new(0xd9, 0xd4, 0xc8);

    /// <summary>For English and other writings.</summary>
    public Typesetter Western { get; } = new(fonts, Writing.Western, 1.4f);

    public Typesetter Han { get; } = new(fonts, Writing.Han, 1.55f);

    /// <summary>For names on badges, whose lines stand close.</summary>
    public Typesetter Names { get; } = new(fonts, Writing.Western, 1.22f);

    /// <summary>A text of the interface in both languages of papers, English first.</summary>
    public (string English, string Chinese) Both(string key, params object?[] arguments) => (texts.In(English, key, arguments), texts.In(Chinese, key, arguments));

    /// <summary>A written text in both languages; the same twice where only one is written.</summary>
    public static (string English, string Chinese) Both(LocalizedText text) => (text.In(English).Text, text.In(Chinese).Text);

    /// <summary>Both languages on one line; once where they are the same.</summary>
    public static string Joined((string English, string Chinese) both, string between = " ") => both.English == both.Chinese ? both.English : $"{both.English}{between}{both.Chinese}";

    public static (string English, string Chinese)? Country(string? code) =>
        Countries.Name(code, English) is { } english ? (english, Countries.Name(code, Chinese) ?? english) : null;

    /// <summary>A code of the zone's name in both languages; a zone without a name stands as written.</summary>
    public (string English, string Chinese) Zone(BadgeZones zone) => Both($"Registrations.Categories.Zone.{zone}");
}
