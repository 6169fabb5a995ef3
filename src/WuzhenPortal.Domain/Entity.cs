namespace WuzhenPortal.Domain;

/// <summary>Something with an identity in the database.</summary>
public abstract class Entity
{
    /// <summary>Given by the database; 0 before the first save. Never shown in an address.</summary>
    public long Id { get; private set; }
}

/// <summary>An entity that is loaded, changed and saved as one with what belongs to it.</summary>
public abstract class Root : Entity
{
    private readonly List<IDomainEvent> events = [];

    /// <summary>Raised by the context on each save that changes the root or its parts; two people who edit the same version cannot both win.</summary>
    public int Version { get; private set; }

    /// <summary>What happened since the last time the events were taken.</summary>
    protected void Raise(IDomainEvent happened) => events.Add(happened);

    /// <summary>Hands over what happened, and forgets it.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IDomainEvent[] taken = [.. events];
        events.Clear();
        return taken;
    }
}

/// <summary>Something that happened to a root; handled in the transaction that saves it.</summary>
public interface IDomainEvent;

/// <summary>An entity whose changes the audit log keeps, with the values before and after.</summary>
public interface IAudited
{
    /// <summary>What people call this record: a reference, a slug, a title.</summary>
    string AuditName { get; }
}

/// <summary>A part of an audited root that people know by itself: its coming and going is a change of the root.</summary>
public interface IAuditedPart
{
    /// <summary>What it is, in a few characters.</summary>
    string AuditText { get; }
}

/// <summary>A value that says something about a person: the audit log keeps that it changed, not what it was.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
