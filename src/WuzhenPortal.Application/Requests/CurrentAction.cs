using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Requests;

/// <summary>The use case that is at work in this scope.</summary>
internal sealed class CurrentAction
{
    /// <summary>Null when none is, or when it is not audited.</summary>
    public string? Name { get; set; }
}

/// <summary>Tells the audit log who does what.</summary>
internal sealed class Actor(ICurrentUser user, CurrentAction action) : IActor
{
    public long? AccountId => user.AccountId;

    public string? Action => action.Name;
}
