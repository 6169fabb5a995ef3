using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WuzhenPortal.Application.Accounts.PersonalData;

/// <summary>What one area knows about a person, for the person's own copy. Each area that keeps personal data has one.</summary>
internal interface IPersonalData
{
    /// <summary>The files of the copy; only what is this account's.</summary>
    IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, CancellationToken cancel);
}

/// <summary>Deletes or blanks what one area knows about a person. Each area that keeps personal data has one.</summary>
internal interface IErasesPersonalData
{
    Task EraseAsync(ErasedPerson person, CancellationToken cancel);
}

/// <summary>Whose data goes.</summary>
/// <param name="AccountId">Null where only registrations are forgotten, and the account stays.</param>
/// <param name="Email">Of the account; null like it.</param>
/// <param name="Names">By which the person is called.</param>
/// <param name="RegistrationIds">Everything that hangs on them goes.</param>
internal sealed record ErasedPerson(long? AccountId, string? Email, IReadOnlyList<string> Names, IReadOnlyList<long> RegistrationIds);

/// <summary>One file of a person's copy, written when its turn comes.</summary>
/// <param name="Path">Within the archive, such as <c>registrations.json</c>.</param>
public sealed record PersonalFile(string Path, Func<Stream, CancellationToken, Task> WriteAsync)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    public static PersonalFile Json<T>(string path, T content) => new(path, (stream, cancel) => JsonSerializer.SerializeAsync(stream, content, Readable, cancel));
}
