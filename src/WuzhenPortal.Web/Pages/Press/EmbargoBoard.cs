using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>What is held back until when: what the partial <c>_Embargoes</c> draws.</summary>
/// <param name="Articles">Which articles, where the page is for the cleared press alone.</param>
public sealed record EmbargoBoard(IReadOnlyList<HeldBack> Held, IReadOnlyList<HeldArticle> Articles, PressStanding Standing);
