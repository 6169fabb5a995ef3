namespace WuzhenPortal.Domain;

/// <summary>A record in several languages that knows which of them are older than the one from which they are translated.</summary>
public interface ITranslated
{
    /// <summary>See <see cref="TranslationState.Parse"/>; null for a record that nobody wrote since there is this.</summary>
    string? Translations { get; }

    /// <summary>All that is written, in several languages.</summary>
    IReadOnlyList<LocalizedText> Words();

    void Translate(TranslationState state);
}
