using System.Collections.Frozen;

namespace WuzhenPortal.Domain.Accounts;

/// <summary>What a request may demand of its sender.</summary>
public enum Permission
{
    ReadRegistrations,
    DecideRegistrations,
    ManageRegistrations,
    ReadIdentityDocuments,
    IssueDocuments,
    ManageMail,
    EditAgenda,
    ReleaseAgenda,
    ManageSeats,
    EditNews,
    EditMedia,
    EditPublications,
    EditInformation,
    ManagePress,
    ManagePeople,
    ReadAudit,
}

/// <summary>A job on the staff; it brings permissions.</summary>
public enum Role
{
    Administrator,
    Registrar,
    AgendaManager,
    Editor,
    PressOfficer,
}

/// <summary>Which role brings which permissions.</summary>
public static class RolePermissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> ByRole = new Dictionary<Role, FrozenSet<Permission>>
    {
        [Role.Administrator] = Enum.GetValues<Permission>().ToFrozenSet(),
        [Role.Registrar] = FrozenSet.Create(Permission.ReadRegistrations, Permission.DecideRegistrations, Permission.ManageRegistrations, Permission.ReadIdentityDocuments, Permission.IssueDocuments, Permission.ManageMail, Permission.ManageSeats),
        [Role.AgendaManager] = FrozenSet.Create(Permission.EditAgenda, Permission.ReleaseAgenda, Permission.ManageSeats),
        [Role.Editor] = FrozenSet.Create(Permission.EditNews, Permission.EditMedia, Permission.EditPublications, Permission.EditInformation),
        [Role.PressOfficer] = FrozenSet.Create(Permission.EditNews, Permission.EditMedia, Permission.ManagePress),
    }.ToFrozenDictionary();

    public static IReadOnlySet<Permission> Of(Role role) => ByRole[role];
}

/// <summary>That an account has a role: who gave it, and when.</summary>
public sealed class RoleAssignment : Root, IAudited
{
    public required long AccountId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Null where the portal itself did, at set-up.</summary>
    public long? GivenBy { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    string IAudited.AuditName => $"{Role}";
}
