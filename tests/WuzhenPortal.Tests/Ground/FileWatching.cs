using System.Runtime.CompilerServices;

namespace WuzhenPortal.Tests.Ground;

internal static class FileWatching
{
    /// <summary>
    /// A portal leaves the watch on its web root behind when it is disposed. One of many portals in this process, each would take one of the 128 inotify instances
    /// that a user of Linux has; looking now and then takes none.
    /// </summary>
    [ModuleInitializer]
    internal static void LookNowAndThen() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
}
