namespace WuzhenPortal.Application;

/// <summary>Files beside the database, which go by a sweep once no record names them.</summary>
public interface IKeptFiles
{
    /// <summary>Names of those that came, or were let go of, before a time.</summary>
    IReadOnlyList<string> Before(DateTimeOffset time);

    void Remove(IEnumerable<string> files);
}

internal static class KeptFilesExtensions
{
    /// <summary>No upload and no download takes as long, on any node.</summary>
    private static readonly TimeSpan Left = TimeSpan.FromDays(1);

    /// <summary>Throws away what no record has.</summary>
    /// <param name="findKept">Reads which names records have.</param>
    /// <returns>How many went.</returns>
    public static async Task<int> SweepAsync(this IKeptFiles files, DateTimeOffset now, Func<Task<Predicate<string>>> findKept)
    {
        // First the files, then the records: a file this old gets no record any more.
        var old = files.Before(now - Left);
        var isKept = await findKept();
        var left = old.Where(file => !isKept(file)).ToList();
        files.Remove(left);
        return left.Count;
    }
}
