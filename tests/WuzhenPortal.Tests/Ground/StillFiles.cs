using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace WuzhenPortal.Tests.Ground;

/// <summary>The web root, on which nobody keeps watch: a watch outlives its portal, and holds all of it in memory.</summary>
internal sealed class StillFiles(IFileProvider files) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
