using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>The people of a delegation in their order, as <c>_Roll</c> draws them.</summary>
/// <param name="Here">Address of the workspace, for a leader; null for the staff.</param>
/// <param name="MayChange">Whether the order may be changed.</param>
public sealed record RollView(IReadOnlyList<DelegationLine> Members, string? Here, bool MayChange);

/// <summary>What is typed about somebody, as <c>_MemberFields</c> draws it.</summary>
public sealed record MemberForm(string Prefix, MemberFields Person);

/// <summary>How a delegation is described, as <c>_DelegationFields</c> draws it.</summary>
public sealed record DelegationForm(string Prefix, DelegationFields Fields);

/// <summary>Places by category, as <c>_Places</c> draws them.</summary>
public sealed record PlacesForm(string Prefix, IReadOnlyList<DelegationQuotaLine> Quotas, IReadOnlyDictionary<string, int?>? Typed);

/// <summary>Shorthands of these pages.</summary>
public static class DelegationLooks
{
    /// <summary>Class of a delegation's state.</summary>
    public static string Look(this DelegationState state) => state switch
    {
        DelegationState.Requested => "wait",
        DelegationState.Open => "ok",
        DelegationState.Declined => "bad",
        _ => "off",
    };
}
