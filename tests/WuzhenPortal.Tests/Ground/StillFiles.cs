using System.Runtime.CompilerServices;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace WuzhenPortal.Tests.Ground;

/// <summary>Files that nobody watches. A watch outlives the portal that set it and keeps all of it in memory, and hundreds of portals begin in this process.</summary>
internal sealed class StillFiles(IFileProvider files) : IFileProvider
{
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    /// <summary>Settings are read once, too.</summary>
    [ModuleInitializer]
    internal static void ReadSettingsOnce() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
