namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>How large a badge is printed.</summary>
public enum BadgeSize
{
    A6,
    Card,
    Large,
}

/// <summary>How badges stand on the pages of a file.</summary>
public enum BadgeLayout
{
    OnePerPage,
    OnA4,
}

internal static class BadgeSizes
{
    /// <summary>In millimetres.</summary>
    public static (float Width, float Height) Millimetres(this BadgeSize size) => size switch
    {
        BadgeSize.Card => (86, 54),
        BadgeSize.Large => (96, 134),
        _ => (105, 148),
    };
}
