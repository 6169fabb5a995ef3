using System.Security.Cryptography;
using System.Text.Json;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Reading.Previews;

/// <summary>Pictures of link previews, each drawn once for its content, one at a time; the ones asked for longest ago make room.</summary>
internal sealed class CardShelf(FontShelf fonts) : IDisposable
{
    /// <summary>About a megabyte for twenty.</summary>
    private const int Most = 300;

    /// <summary>Who comes when so many wait already gets the general picture: a flood of addresses keeps no one else waiting.</summary>
    private const int MostWaiting = 12;

    private readonly Dictionary<string, LinkedListNode<(string Version, byte[] Png)>> shelf = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Version, byte[] Png)> latestFirst = new();
    private readonly Lock keeping = new();
    private readonly SemaphoreSlim turn = new(1);
    private int waiting;

    /// <summary>Names a picture by what is drawn in it, and how.</summary>
    public static string VersionOf(CardFace face) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { face, PreviewCard.Look })).AsSpan(0, 8));

    /// <returns>Null where too many wait.</returns>
    /// <exception cref="MissingFontException">The machine has no font for a letter.</exception>
    public async Task<byte[]?> TakeAsync(CardFace face, CancellationToken cancel)
    {
        var version = VersionOf(face);
        if (Find(version) is { } ready)
        {
            return ready;
        }

        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }

        try
        {
            await turn.WaitAsync(cancel);
            try
            {
                return Find(version) ?? Keep(version, PreviewCard.Draw(face, fonts));
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => turn.Dispose();

    private byte[]? Find(string version)
    {
        lock (keeping)
        {
            if (!shelf.TryGetValue(version, out var found))
            {
                return null;
            }

            latestFirst.Remove(found);
            latestFirst.AddFirst(found);
            return found.Value.Png;
        }
    }

    private byte[] Keep(string version, byte[] png)
    {
        lock (keeping)
        {
            if (shelf.Count >= Most)
            {
                shelf.Remove(latestFirst.Last!.Value.Version);
                latestFirst.RemoveLast();
            }

            shelf[version] = latestFirst.AddFirst((version, png));
            return png;
        }
    }
}
