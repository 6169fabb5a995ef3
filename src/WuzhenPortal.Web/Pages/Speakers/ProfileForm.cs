using WuzhenPortal.Application.Speakers;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>The fields of a profile: what the partial <c>_ProfileForm</c> draws, bound as <c>Command.Speaker</c>.</summary>
/// <param name="Rows">For times, filled or to spare.</param>
public sealed record ProfileForm(SpeakerFields Speaker, int Rows)
{
    private const int SpareRows = 2;

    /// <summary>As many rows as are typed, and some to spare.</summary>
    public static int RowsFor(SpeakerFields speaker) =>
        Math.Max(speaker.Availability.Times.Count, speaker.Availability.Times.Count(row => row.Day is not null) + SpareRows);

    /// <summary>As many rows as were there, and some more.</summary>
    public static int MoreRowsFor(SpeakerFields? speaker) => (speaker?.Availability.Times.Count ?? 0) + SpareRows;
}
