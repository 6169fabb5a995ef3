using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Requests;

/// <summary>Who may send a request; every request carries exactly one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class AccessAttribute : Attribute;

/// <summary>Anybody may send it.</summary>
public sealed class PublicAttribute : AccessAttribute;

/// <summary>Anybody with an account may send it; the handler sees to it that it touches only what is theirs.</summary>
public sealed class SignedInAttribute : AccessAttribute;

/// <summary>Staff with this permission may send it.</summary>
public sealed class RequiresAttribute(Permission permission) : AccessAttribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>Whoever organises the sub-forum that the request names may send it; for everybody else with an account there is no such thing. See <see cref="IOfOneSubForum"/>.</summary>
public sealed class OrganiserAttribute : AccessAttribute;

/// <summary>A program with a key may send it that opens this scope; without a scope, one with any key. Nobody who is signed in may.</summary>
public sealed class RequiresKeyAttribute(string? scope = null) : AccessAttribute
{
    public string? Scope { get; } = scope;
}

/// <summary>Only the program's own commands may send it: nobody can from a page.</summary>
public sealed class OperatorAttribute : AccessAttribute;
