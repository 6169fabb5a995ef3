using System.Buffers;
using System.Security.Cryptography;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Hosting;

/// <summary>A folder of the data folder, which nodes share: each file is written whole to the disk before it has its name, never changes, and goes with a sweep once nothing names it.</summary>
/// <param name="path">Made when it is first written to.</param>
internal sealed class KeptFolder(string path, TimeProvider clock, ILogger logger)
{
    /// <summary>Of an upload's own letters.</summary>
    private const int OwnLength = 12;

    private const int BlockLength = 81_920;

    /// <summary>Letters that no other upload has.</summary>
    public static string NewName() => RandomCode.Of(OwnLength);

    public string PathIn(string file) => Path.Combine(path, Path.GetFileName(file));

    /// <summary>Where a file is written before it has its name.</summary>
    public string Unfinished(string name)
    {
        Directory.CreateDirectory(path);
        return PathIn($"{name}.part");
    }

    /// <summary>Writes what comes in, and no more than may.</summary>
    /// <param name="most">In bytes.</param>
    /// <returns>Its SHA-256 in small letters; null where it is larger, and was not written whole.</returns>
    public static async Task<string?> WriteAsync(FileStream file, Stream content, long most, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            for (int read; (read = await content.ReadAsync(block, cancel)) > 0;)
            {
                if (file.Length + read > most)
                {
                    return null;
                }

                hash.AppendData(block, 0, read);
                await file.WriteAsync(block.AsMemory(0, read), cancel);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        await file.FlushAsync(cancel);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Gives a file that is whole its name.</summary>
    public void Finish(string unfinished, string file)
    {
        File.SetLastWriteTimeUtc(unfinished, clock.GetUtcNow().UtcDateTime);
        File.Move(unfinished, PathIn(file));
    }

    /// <summary>Dates a file, by which a sweep goes.</summary>
    public void Date(string file, DateTimeOffset time)
    {
        try
        {
            File.SetLastWriteTimeUtc(PathIn(file), time.UtcDateTime);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Then it goes by the day when it came.
            logger.LogWarning(failure, "A file could not be marked as left");
        }
    }

    public IReadOnlyList<string> Before(DateTimeOffset time) => !Directory.Exists(path) ? [] :
        [.. Directory.EnumerateFiles(path).Where(file => File.GetLastWriteTimeUtc(file) < time.UtcDateTime).Select(file => Path.GetFileName(file))];

    public void Remove(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            Delete(PathIn(file));
        }
    }

    /// <summary>Takes a file off the disk, if it is there.</summary>
    public void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It lies in nobody's way, and the next sweep tries again.
            logger.LogWarning(failure, "A file could not be thrown away");
        }
    }
}
