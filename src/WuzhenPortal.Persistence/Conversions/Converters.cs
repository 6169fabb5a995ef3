using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Audit;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Domain.Speakers;

namespace WuzhenPortal.Persistence.Conversions;

/// <summary>Instants are stored in UTC without an offset, so that both databases sort and compare them.</summary>
public sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

/// <summary>A <see cref="LocalizedText"/> is one JSON object, language code to text.</summary>
public sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(
    text => JsonSerializer.Serialize(text, Json.Readable),
    stored => JsonSerializer.Deserialize<LocalizedText>(stored, Json.Readable)!);

/// <summary>Texts are immutable and compare by value.</summary>
public sealed class LocalizedTextComparer() : ValueComparer<LocalizedText>(
    (left, right) => object.Equals(left, right),
    text => text.GetHashCode(),
    text => text);

/// <summary>When somebody can be there is one JSON object.</summary>
public sealed class AvailabilityConverter() : ValueConverter<Availability, string>(
    availability => JsonSerializer.Serialize(availability, Json.Readable),
    stored => JsonSerializer.Deserialize<Availability>(stored, Json.Readable)!);

/// <summary>Availabilities are immutable and compare by value.</summary>
public sealed class AvailabilityComparer() : ValueComparer<Availability>(
    (left, right) => object.Equals(left, right),
    availability => availability.GetHashCode(),
    availability => availability);

/// <summary>A form's questions are one JSON object.</summary>
public sealed class FormDefinitionConverter() : ValueConverter<FormDefinition, string>(form => FormText.Write(form), stored => FormText.Read(stored));

/// <summary>Definitions are immutable and compare as they are stored.</summary>
public sealed class FormDefinitionComparer() : ValueComparer<FormDefinition>(
    (left, right) => FormText.AreSame(left!, right!),
    form => form.Sections.Count,
    form => form);

/// <summary>The changes of an audit entry are one JSON array.</summary>
public sealed class AuditChangesConverter() : ValueConverter<IReadOnlyList<AuditChange>, string>(
    changes => JsonSerializer.Serialize(changes, Json.Readable),
    stored => JsonSerializer.Deserialize<List<AuditChange>>(stored, Json.Readable)!);

/// <summary>An audit entry is written once: the same list is the same value.</summary>
public sealed class AuditChangesComparer() : ValueComparer<IReadOnlyList<AuditChange>>(
    (left, right) => ReferenceEquals(left, right),
    changes => changes.Count,
    changes => changes);

/// <summary>What was answered is one JSON array.</summary>
public sealed class SubmittedAnswersConverter() : ValueConverter<IReadOnlyList<SubmittedAnswer>, string>(
    answers => JsonSerializer.Serialize(answers, Json.Readable),
    stored => JsonSerializer.Deserialize<List<SubmittedAnswer>>(stored, Json.Readable)!);

/// <summary>A snapshot is written once: the same list is the same value.</summary>
public sealed class SubmittedAnswersComparer() : ValueComparer<IReadOnlyList<SubmittedAnswer>>(
    (left, right) => ReferenceEquals(left, right),
    answers => answers.Count,
    answers => answers);

/// <summary>Where the languages of an article stand is one JSON array.</summary>
public sealed class ArticleLanguagesConverter() : ValueConverter<IReadOnlyList<ArticleLanguage>, string>(
    languages => JsonSerializer.Serialize(languages, Json.Readable),
    stored => JsonSerializer.Deserialize<List<ArticleLanguage>>(stored, Json.Readable)!);

/// <summary>The list is never changed, only replaced.</summary>
public sealed class ArticleLanguagesComparer() : ValueComparer<IReadOnlyList<ArticleLanguage>>(
    (left, right) => left!.SequenceEqual(right!),
    languages => languages.Count,
    languages => languages);

internal static class Json
{
    /// <summary>Chinese stays Chinese: people read the database too, and <c>LIKE</c> finds it.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
