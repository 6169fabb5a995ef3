using System.Globalization;

namespace WuzhenPortal.Web.Pages.Organise.News;

/// <summary>A day and a time in two fields: what the partial <c>_Moment</c> draws.</summary>
/// <param name="DayName">Of the bound property, as in <c>Command.Day</c>.</param>
/// <param name="DayKey">Resource key of its label.</param>
public sealed record MomentField(string DayName, string DayKey, string TimeName, string TimeKey, DateOnly? Day, TimeOnly? Time)
{
    /// <summary>With seconds where it has some: an embargo ends at them.</summary>
    public string Clock => Time?.ToString(Time.Value.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    /// <summary>An instant as day and time in the summit's zone.</summary>
    public static (DateOnly? Day, TimeOnly? Time) Split(DateTimeOffset? instant)
    {
        if (instant is not { } at)
        {
            return (null, null);
        }

        var local = Reading.Reader.AtSummit(at).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
