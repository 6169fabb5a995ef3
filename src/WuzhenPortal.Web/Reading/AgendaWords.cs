using System.Globalization;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Web.Reading;

/// <summary>How parts of the agenda are named in markup.</summary>
internal static class AgendaWords
{
    /// <summary>The class that gives an element the hue of a theme.</summary>
    public static string HueClass(this ThemeTag? theme) => $"hue-{(theme?.Hue ?? Hue.Slate).ToString().ToLowerInvariant()}";

    /// <summary>A day as it stands in addresses.</summary>
    public static string Address(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Sessions to list.</summary>
/// <param name="AcrossDays">Whether each names its day and its sub-forum, as they come from several.</param>
public sealed record SessionRows(IReadOnlyList<SessionLine> Sessions, bool AcrossDays = false);
