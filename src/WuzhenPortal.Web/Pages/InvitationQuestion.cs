namespace WuzhenPortal.Web.Pages;

/// <summary>What somebody is asked who followed the link of an invitation: what the partial <c>_Invitation</c> draws.</summary>
/// <param name="Question">Null where the link is over.</param>
/// <param name="Accept">On the button.</param>
/// <param name="Over">Said where the link is over.</param>
public sealed record InvitationQuestion(string Title, string? Question, string Accept, string Over, string? Code);

/// <summary>A mail address and a language for an invitation: what the partial <c>_InviteForm</c> draws, bound as <c>Command</c>.</summary>
/// <param name="Action">Address to which it is sent.</param>
public sealed record InviteForm(string Action, string Title, string Email, string LanguageCode);
