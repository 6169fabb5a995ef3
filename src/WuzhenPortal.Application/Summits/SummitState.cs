namespace WuzhenPortal.Application.Summits;

/// <summary>Where the calendar stands towards a summit.</summary>
public enum SummitState
{
    Before,
    During,
    After,
}

internal static class SummitStates
{
    public static SummitState Of(DateOnly startsOn, DateOnly endsOn, DateOnly today) =>
        today < startsOn ? SummitState.Before : today <= endsOn ? SummitState.During : SummitState.After;
}
