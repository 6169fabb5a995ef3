using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Summits;

/// <summary>A summit as the frame of what takes place at it.</summary>
/// <param name="IsPartlyOnline">Whether some of it takes place online; null where that is not known.</param>
public sealed record SummitFacts(LocalizedText Name, LocalizedText City, LocalizedText Organiser, DateOnly StartsOn, DateOnly EndsOn, bool? IsPartlyOnline);
