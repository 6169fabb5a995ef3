using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace WuzhenPortal.Tests.Ground;

/// <summary>
/// Files that are read and not watched. A watch goes on after its portal was disposed, and keeps all of it in memory; in this process there are hundreds.
/// </summary>
internal sealed class StillFiles(IFileProvider files) : IFileProvider
{
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
