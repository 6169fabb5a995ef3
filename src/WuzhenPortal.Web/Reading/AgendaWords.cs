using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Web.Pages;

namespace WuzhenPortal.Web.Reading;

/// <summary>How parts of the agenda are named in markup.</summary>
internal static class AgendaWords
{
    /// <summary>The class that gives an element the hue of a theme.</summary>
    public static string HueClass(this ThemeTag? theme) => $"hue-{(theme?.Hue ?? Hue.Slate).ToString().ToLowerInvariant()}";

    /// <summary>Where the browser puts the button that stars something; only the current summit's agenda has them.</summary>
    /// <param name="title">In plain words, with the sub-forum where the title alone says too little.</param>
    /// <param name="words">What stands on the button; null leaves the star alone.</param>
    public static IHtmlContent Star(this Reader reader, string code, string title, string? words = null)
    {
        if (reader.Year is not null)
        {
            return HtmlString.Empty;
        }

        var star = new TagBuilder("span");
        star.AddCssClass("star");
        star.Attributes["data-star"] = code;
        star.Attributes["data-title"] = title;
        if (words is not null)
        {
            star.Attributes["data-words"] = words;
        }

        return star;
    }

    /// <summary>A conflict as a sentence; of times only the hours, as its day stands beside it.</summary>
    public static string Said(this AgendaConflict conflict, PortalTexts texts, Reader reader) =>
        texts[conflict.Key, [.. conflict.Arguments.Select(argument => argument is TimeSlot slot ? reader.PlainTimeRange(slot) : ErrorTexts.Written(argument, texts, reader))]];

    /// <summary>The class of the mark that tells how grave a conflict is.</summary>
    public static string Mark(this ConflictLevel level) => level switch
    {
        ConflictLevel.BlocksPlacing => "bad",
        ConflictLevel.BlocksRelease => "warn",
        _ => "info",
    };

    /// <summary>A day as it stands in addresses.</summary>
    public static string Address(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Sessions to list.</summary>
/// <param name="AcrossDays">Whether each names its day and its sub-forum, as they come from several.</param>
public sealed record SessionRows(IReadOnlyList<SessionLine> Sessions, bool AcrossDays = false);

/// <summary>Sessions and sub-forums to list.</summary>
/// <param name="WithDay">Whether each names its day.</param>
/// <param name="WithRoom">Whether each names its room.</param>
/// <param name="PeopleOf">The people to name with an entry.</param>
public sealed record EntryRows(IReadOnlyList<AgendaEntry> Entries, bool WithDay = false, bool WithRoom = true, Func<AgendaEntry, IReadOnlyList<SpeakerLine>>? PeopleOf = null);

/// <summary>A text to repeat in a second language, where it is written in it.</summary>
public sealed record InOther(LocalizedText Text, Language Language);

/// <summary>Days to list with what they have.</summary>
public sealed record DaysOfEntries(IReadOnlyList<AgendaDay> Days, bool WithRoom = true);

/// <summary>What stands for a person: the portrait, or initials where there is none.</summary>
/// <param name="Hash">Of the portrait.</param>
public sealed record PortraitMark(LocalizedText Name, string? Hash, bool IsBig = false);
