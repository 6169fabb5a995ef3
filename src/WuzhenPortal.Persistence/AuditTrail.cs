using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Audit;

namespace WuzhenPortal.Persistence;

/// <summary>Who is at work, for the audit log.</summary>
public interface IActor
{
    /// <summary>Null for the portal itself.</summary>
    long? AccountId { get; }

    /// <summary>Name of the use case at work; null when changes are not to be audited.</summary>
    string? Action { get; }
}

/// <summary>Writes down, at each save, what changed in the audited records.</summary>
internal static class AuditTrail
{
    private static readonly HashSet<string> Unremarkable =
        [nameof(Entity.Id), nameof(Root.Version), "SearchText", "SearchName", "SortName", "Spelling", "NameKey", "NativeKey", "MailKey", "ConcurrencyStamp", "SecurityStamp", "PasswordHash", "NormalizedEmail", "NormalizedUserName", "Snapshot", "Draft", "Hash", "File", "Downloads", "Recipients", "Languages", "Translations", "SourceNumber", "PublicTitle", "PublicSummary", "PublicBody", "WrittenBy", "DueAt", "Claim", "Tries", "KitKey", "KitSize", "KitFiles", "KitRound", "KitDownloads", "Drawn"];

    /// <summary>The audited roots about to change, with their parts; a new one's identity is only known after the save.</summary>
    public static List<(EntityEntry Entry, IReadOnlyList<AuditChange> Changes)> Collect(ChangeTracker tracker)
    {
        var parts = tracker.Entries<Entity>().Where(entry => entry.Entity is IAuditedPart && entry.State is (EntityState.Added or EntityState.Deleted)).ToList();
        return [.. tracker.Entries()
            .Where(entry => entry.Entity is IAudited && entry.State is (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            .Select(entry => (entry, (IReadOnlyList<AuditChange>)[.. Changes(entry), .. parts.Where(part => IsPartOf(part, entry)).Select(PartChange)]))];
    }

    public static AuditEntry Entry(EntityEntry entry, IReadOnlyList<AuditChange> changes, IActor actor, DateTimeOffset now) => new()
    {
        At = now,
        ActorId = actor.AccountId,
        Action = actor.Action!,
        Subject = entry.Metadata.ClrType.Name,
        SubjectId = (long)entry.Property("Id").CurrentValue!,
        SubjectName = ((IAudited)entry.Entity).AuditName,
        Changes = changes,
    };

    /// <summary>What is set on a new record, what differs on a changed one, what is lost with a deleted one.</summary>
    private static IEnumerable<AuditChange> Changes(EntityEntry entry) => entry.Properties
        .Where(property => !Unremarkable.Contains(property.Metadata.Name))
        .Where(property => entry.State == EntityState.Modified ? property.IsModified && !Equals(property.OriginalValue, property.CurrentValue) : property.CurrentValue is not null and not LocalizedText { IsEmpty: true })
        .Select(property => Change(entry, property));

    private static bool IsPartOf(EntityEntry part, EntityEntry root) => part.Metadata.GetForeignKeys()
        .Where(key => key.PrincipalEntityType == root.Metadata && key.PrincipalToDependent is not null)
        .Any(key => Equals(part.Property(key.Properties[0].Name).CurrentValue, root.Property(nameof(Root.Id)).CurrentValue));

    private static AuditChange PartChange(EntityEntry part)
    {
        var text = ((IAuditedPart)part.Entity).AuditText;
        return part.State == EntityState.Added ? new(part.Metadata.ClrType.Name, null, text) : new(part.Metadata.ClrType.Name, text, null);
    }

    private static AuditChange Change(EntityEntry entry, PropertyEntry property)
    {
        if (property.Metadata.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null)
        {
            return new(property.Metadata.Name, null, null);
        }

        return new(
            property.Metadata.Name,
            entry.State == EntityState.Added ? null : Written(property, property.OriginalValue),
            entry.State == EntityState.Deleted ? null : Written(property, property.CurrentValue));
    }

    private static string? Written(PropertyEntry property, object? value)
    {
        var stored = property.Metadata.GetValueConverter() is { } converter ? converter.ConvertToProvider(value) : value;
        var text = stored switch
        {
            null => null,
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("u", CultureInfo.InvariantCulture),
            IEnumerable<string> several => string.Join(", ", several),
            _ => Convert.ToString(stored, CultureInfo.InvariantCulture),
        };
        return text is { Length: > AuditValueLength } ? string.Concat(text.AsSpan(0, AuditValueLength), "…") : text;
    }

    private const int AuditValueLength = 2000;
}
