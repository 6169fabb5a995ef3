using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>A portrait to give, to change or to take away: what the partial <c>_PortraitForm</c> draws.</summary>
/// <param name="Hash">Null where there is none.</param>
/// <param name="Version">Of the profile.</param>
/// <param name="Back">Path of the profile.</param>
public sealed record PortraitForm(LocalizedText Name, string? Hash, int Version, string Back);
