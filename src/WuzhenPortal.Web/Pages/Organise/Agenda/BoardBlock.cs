using System.Globalization;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>A session or a sub-forum on the board of a day, or beside it: what the partial <c>_BoardBlock</c> draws.</summary>
public sealed record BoardBlock(ReadBoard.Block Block, DateOnly Day)
{
    /// <summary>Minutes that something gets which has been nowhere yet.</summary>
    private const int SessionLength = 30;

    private const int SubForumLength = 120;

    /// <summary>Address of its page.</summary>
    public string Path => $"/organise/agenda/{Block.Path}";

    /// <summary>Address of the form that moves it.</summary>
    public string MovePath => $"/organise/agenda/board/{Block.Path}?day={Day.Address()}";

    /// <summary>Minutes after midnight; null while not placed.</summary>
    public int? Start => Block.Place is { } place ? (int)Reader.AtSummit(place.Slot.Start).TimeOfDay.TotalMinutes : null;

    /// <summary>Minutes.</summary>
    public int Length => Block.Place is { } place ? (int)(place.Slot.End - place.Slot.Start).TotalMinutes : Block.IsSubForum ? SubForumLength : SessionLength;

    public string Classes => string.Join(' ',
        new[]
        {
            "block", Block.IsSubForum ? "frame" : "session", Block.Frame is null ? null : "inside", $"hue-{Block.Hue.ToString().ToLowerInvariant()}", Block.Conflicts.Count > 0 ? "warned" : null,
            Block.Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"from-{place.From} for-{place.For} in-{place.Column}") : null,
        }.OfType<string>());
}
