namespace WuzhenPortal.Application.Registrations;

/// <summary>The passport of a person, for the letter.</summary>
/// <param name="ChangedAt">When the number was last typed.</param>
public sealed record LetterPassport(string Number, DateTimeOffset ChangedAt)
{
    private const int Shown = 3;

    /// <summary>The number with all but its end hidden.</summary>
    public string Masked => Number.Length <= Shown ? new string('•', Number.Length) : new string('•', Number.Length - Shown) + Number[^Shown..];
}

/// <summary>Where letters find the number of a passport.</summary>
public interface ILetterIdentity
{
    /// <summary>Null where the person gave none.</summary>
    Task<LetterPassport?> FindAsync(long registrationId, CancellationToken cancel);
}

/// <summary>Where badges find portraits.</summary>
public interface IBadgePortraits
{
    /// <summary>JPEG, three to four, by registration; those without one are missing.</summary>
    Task<IReadOnlyDictionary<long, byte[]>> ReadAsync(IReadOnlyCollection<long> registrationIds, CancellationToken cancel);
}

/// <summary>No passport is kept: letters stand without its number.</summary>
internal sealed class NoLetterIdentity : ILetterIdentity
{
    public Task<LetterPassport?> FindAsync(long registrationId, CancellationToken cancel) => Task.FromResult<LetterPassport?>(null);
}

/// <summary>No portrait is kept: badges show initials.</summary>
internal sealed class NoBadgePortraits : IBadgePortraits
{
    public Task<IReadOnlyDictionary<long, byte[]>> ReadAsync(IReadOnlyCollection<long> registrationIds, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<long, byte[]>>(new Dictionary<long, byte[]>());
}

/// <summary>A letter that no font of this machine draws.</summary>
/// <param name="Letter">As it is written.</param>
/// <param name="Fonts">Families of which one is needed.</param>
public sealed record MissingFont(string Letter, string Fonts);

/// <summary>What papers can be printed with.</summary>
public interface IPaperFonts
{
    /// <summary>The first letter that could not be drawn; null where all can.</summary>
    MissingFont? FindMissing(params IEnumerable<string?> texts);
}
