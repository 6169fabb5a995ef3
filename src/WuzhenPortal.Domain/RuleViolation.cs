namespace WuzhenPortal.Domain;

/// <summary>A rule of the domain said no.</summary>
/// <param name="key">Resource key of the sentence that tells why, in the reader's language.</param>
/// <param name="arguments">Values for the placeholders of that sentence.</param>
public sealed class RuleViolation(string key, params object[] arguments) : Exception(key)
{
    /// <summary>Resource key of the sentence that tells why.</summary>
    public string Key { get; } = key;

    /// <summary>Values for the placeholders; a <see cref="LocalizedText"/> is shown in the reader's language, a <see cref="TimeSlot"/> in the summit's zone.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>The request's property beside which the reason belongs; null for the whole form.</summary>
    public string? Property { get; init; }

    /// <summary>Throws unless <paramref name="holds"/>.</summary>
    public static void Unless(bool holds, string key, params object[] arguments)
    {
        if (!holds)
        {
            throw new RuleViolation(key, arguments);
        }
    }
}
