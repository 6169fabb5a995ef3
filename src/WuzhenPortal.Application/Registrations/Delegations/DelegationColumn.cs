namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>What a list of members may say about each, in the order of the template.</summary>
public enum DelegationColumn
{
    FamilyName,
    GivenName,
    NativeName,
    Email,
    Phone,
    Position,
    Category,
}

/// <summary>A column's heading.</summary>
public static class DelegationColumns
{
    /// <summary>All of them, in the order of the template.</summary>
    public static readonly IReadOnlyList<DelegationColumn> All = Enum.GetValues<DelegationColumn>();

    /// <summary>Resource key of the heading.</summary>
    public static string Key(DelegationColumn column) => column switch
    {
        DelegationColumn.FamilyName => "Registrations.FamilyName",
        DelegationColumn.GivenName => "Registrations.GivenName",
        DelegationColumn.NativeName => "Registrations.NativeName",
        DelegationColumn.Email => "Registrations.Email",
        DelegationColumn.Phone => "Registrations.Phone",
        DelegationColumn.Position => "Registrations.Position",
        _ => "Registrations.Category",
    };

    /// <summary>Longest value, in characters.</summary>
    public static int Length(DelegationColumn column) => column switch
    {
        DelegationColumn.Email => 254,
        DelegationColumn.Phone => 40,
        DelegationColumn.Position or DelegationColumn.Category => 160,
        _ => 100,
    };
}
