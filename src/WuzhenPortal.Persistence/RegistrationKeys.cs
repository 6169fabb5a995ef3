using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Names;

namespace WuzhenPortal.Persistence;

/// <summary>By what registrations are found and compared, made anew at each save whoever changes the names: how a Chinese name is read, and keys that are equal for the same person.</summary>
public static class RegistrationKeys
{
    /// <summary>How the native name is read; empty where it is not Chinese, null before it was looked at.</summary>
    public const string Spelling = nameof(Spelling);

    /// <summary>The words of the Latin name in alphabetical order, so that a swapped family and given name are the same.</summary>
    public const string NameKey = nameof(NameKey);

    public const string NativeKey = nameof(NativeKey);

    /// <summary>The address in the answers, written as that of an account is for comparing.</summary>
    public const string MailKey = nameof(MailKey);

    private static readonly string[] Sources = [nameof(Registration.FamilyName), nameof(Registration.GivenName), nameof(Registration.NativeName), nameof(Registration.Email)];

    /// <summary>Makes the keys of registrations that were saved before there were any.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> RefreshOldAsync(PortalDbContext db, CancellationToken cancel)
    {
        var refreshed = 0;
        while (await db.Registrations.AsNoTracking().Where(registration => EF.Property<string?>(registration, Spelling) == null).OrderBy(registration => registration.Id).Take(500).ToListAsync(cancel) is { Count: > 0 } old)
        {
            foreach (var registration in old)
            {
                var keys = Of(registration);
                await db.Registrations.Where(other => other.Id == registration.Id).ExecuteUpdateAsync(
                    update => update
                        .SetProperty(other => EF.Property<string?>(other, Spelling), keys.Spelling)
                        .SetProperty(other => EF.Property<string?>(other, NameKey), keys.Name)
                        .SetProperty(other => EF.Property<string?>(other, NativeKey), keys.Native)
                        .SetProperty(other => EF.Property<string?>(other, MailKey), keys.Mail),
                    cancel);
            }

            refreshed += old.Count;
        }

        return refreshed;
    }

    internal static void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.Property<string?>(Spelling).HasMaxLength(Pinyin.MaxLength);
        builder.Property<string?>(NameKey);
        builder.Property<string?>(NativeKey);
        builder.Property<string?>(MailKey).HasMaxLength(254);
        builder.HasIndex(nameof(Registration.SummitId), NameKey);
        builder.HasIndex(nameof(Registration.SummitId), NativeKey);
        builder.HasIndex(nameof(Registration.SummitId), MailKey);
        builder.HasIndex(registration => new { registration.SummitId, registration.SubmittedAt });
        builder.HasIndex(registration => new { registration.SummitId, registration.SortName });
        builder.HasIndex(registration => new { registration.SummitId, registration.Nationality });
    }

    internal static void Refresh(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<Registration>())
        {
            if (entry.State == EntityState.Added || (entry.State == EntityState.Modified && Sources.Any(source => entry.Property(source).IsModified)))
            {
                var keys = Of(entry.Entity);
                entry.Property(Spelling).CurrentValue = keys.Spelling;
                entry.Property(NameKey).CurrentValue = keys.Name;
                entry.Property(NativeKey).CurrentValue = keys.Native;
                entry.Property(MailKey).CurrentValue = keys.Mail;
            }
        }
    }

    private static (string Spelling, string? Name, string? Native, string? Mail) Of(Registration registration) => (
        Pinyin.Spell(registration.NativeName), Words(registration.FamilyName, registration.GivenName), Words(registration.NativeName),
        registration.Email is { Length: > 0 } mail ? mail.Normalize().ToUpperInvariant() : null);

    private static string? Words(params string?[] names)
    {
        var words = SearchKey.Of(names).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(char.IsLetter))).Where(word => word.Length > 0);
        var key = string.Join(' ', words.Order(StringComparer.Ordinal));
        return key.Length == 0 ? null : key.Length > 200 ? key[..200] : key;
    }
}
