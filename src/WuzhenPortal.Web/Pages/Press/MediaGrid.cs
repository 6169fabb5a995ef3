using WuzhenPortal.Application.Press.Media;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>Items of the library beside each other: what the partial <c>_MediaGrid</c> draws.</summary>
/// <param name="Now">To tell what is under embargo.</param>
public sealed record MediaGrid(IReadOnlyList<MediaLine> Items, DateTimeOffset Now);
