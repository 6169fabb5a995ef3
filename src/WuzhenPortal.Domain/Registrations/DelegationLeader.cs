using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>That somebody is invited by mail to lead a delegation, or was and accepted.</summary>
public sealed class DelegationLeader : Invitation, IAudited
{
    private DelegationLeader()
    {
    }

    /// <param name="delegation">Saved already.</param>
    public DelegationLeader(Delegation delegation)
    {
        DelegationId = delegation.Id;
        DelegationName = delegation.LatinName;
    }

    public long DelegationId { get; private set; }

    /// <summary>In Latin script, when the invitation was first sent.</summary>
    public string DelegationName { get; private set; } = "";

    string IAudited.AuditName => DelegationName;

    protected override string AcceptedKey => "Registrations.Delegations.LeadsAlready";

    protected override string OverKey => "Registrations.Delegations.LinkIsOver";
}
