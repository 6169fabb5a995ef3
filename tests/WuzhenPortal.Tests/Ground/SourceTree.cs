namespace WuzhenPortal.Tests.Ground;

/// <summary>The repository's files, for tests that read the source.</summary>
public static class SourceTree
{
    public static string Root { get; } = Find();

    /// <summary>Files below a folder of the repository, build output aside.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Where(file => !IsBuildOutput(Relative(file))).Order(StringComparer.Ordinal);

    /// <summary>With forward slashes, from the root of the repository.</summary>
    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static bool IsBuildOutput(string path) =>
        path.Contains("/bin/", StringComparison.Ordinal) || path.Contains("/obj/", StringComparison.Ordinal) || path.StartsWith("src/WuzhenPortal.Web/data/", StringComparison.Ordinal);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "WuzhenPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
