using WuzhenPortal.Application.Press.Media;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>Items of the library beside each other: what the partial <c>_MediaGrid</c> draws.</summary>
/// <param name="Now">To tell what is under embargo.</param>
/// <param name="MayPick">Whether files can be picked, to be fetched as one archive.</param>
public sealed record MediaGrid(IReadOnlyList<MediaLine> Items, DateTimeOffset Now, bool MayPick = false);
