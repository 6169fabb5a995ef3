using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WuzhenPortal.Benchmarks;

/// <summary>One kept-alive HTTP/1.1 connection that does as little as possible, so that the server is what is measured.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[256 * 1024];

    /// <summary>When the first byte of the last answer came, in ticks of the stopwatch.</summary>
    public long FirstByteAt { get; private set; }

    public static async Task<Connection> OpenAsync(int port)
    {
        var connection = new Connection();
        await connection.socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    /// <summary>Sends the bytes and reads the whole answer: of a named length, as kept pages have, or in chunks, as pages that were just made.</summary>
    /// <returns>Where in <see cref="buffer"/> the body starts and the answer ends.</returns>
    public async ValueTask<(int Body, int End)> ExchangeAsync(ReadOnlyMemory<byte> request)
    {
        await socket.SendAsync(request);
        var read = 0;
        var body = -1;
        var end = int.MaxValue;
        while (read < end)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (received == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            FirstByteAt = read == 0 ? Stopwatch.GetTimestamp() : FirstByteAt;
            read += received;
            if (body < 0 && buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8) is >= 0 and var head)
            {
                body = head + 4;
                end = ContentLength(buffer.AsSpan(0, body)) is { } length ? body + length : int.MaxValue;
            }

            if (body >= 0 && end == int.MaxValue && buffer.AsSpan(0, read).EndsWith("\r\n0\r\n\r\n"u8))
            {
                end = read;
            }
        }

        return (body, end);
    }

    /// <summary>The head of the last answer, as text.</summary>
    public string Head(int body) => Encoding.Latin1.GetString(buffer, 0, body);

    /// <summary>Whether the head of the last answer contains these bytes.</summary>
    public bool Says(int body, ReadOnlySpan<byte> words) => buffer.AsSpan(0, body).IndexOf(words) >= 0;

    public byte[] Body(int body, int end) => buffer[body..end];

    public void Dispose() => socket.Dispose();

    private static int? ContentLength(ReadOnlySpan<byte> head)
    {
        var name = "Content-Length: "u8;
        var at = head.IndexOf(name);
        if (at < 0)
        {
            return null;
        }

        var rest = head[(at + name.Length)..];
        return int.Parse(rest[..rest.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
