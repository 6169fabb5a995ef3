using System.Text.Json.Serialization;

namespace WuzhenPortal.Domain.News;

/// <summary>What readers get of an article in one language.</summary>
public enum LanguageState
{
    /// <summary>Being written: readers keep what they have had of it, which may be nothing.</summary>
    Draft,

    /// <summary>Readers get what is written.</summary>
    Ready,

    /// <summary>Readers get nothing of it, and are told that it is not yet translated.</summary>
    Hidden,
}

/// <summary>Where one language of an article stands.</summary>
/// <param name="Source">Number of the source's text with which this one was last confirmed to agree.</param>
public sealed record ArticleLanguage(string Code, [property: JsonConverter(typeof(JsonStringEnumConverter<LanguageState>))] LanguageState State, int Source);
