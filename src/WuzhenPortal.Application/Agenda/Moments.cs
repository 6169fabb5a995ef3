namespace WuzhenPortal.Application.Agenda;

/// <summary>Where the clock stands towards something that takes place.</summary>
public enum Moment
{
    NotPlaced,
    Ahead,
    Live,
    Over,
}

internal static class Moments
{
    public static Moment Of(AgendaSnapshot.Slot? slot, DateTimeOffset now) => slot switch
    {
        null => Moment.NotPlaced,
        _ when now < slot.Start => Moment.Ahead,
        _ when now < slot.End => Moment.Live,
        _ => Moment.Over,
    };
}
