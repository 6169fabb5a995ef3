using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace WuzhenPortal.Tests.Mail;

/// <summary>A mail server on the loopback address that speaks as much SMTP as a sender needs, and can be told to misbehave.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The mails that were taken, in order.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = [];

    /// <summary>What was said to the server besides the mails.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    /// <summary>Answers to a command, such as <c>DATA</c>, used up one by one in place of the usual one; <c>null</c> hangs up.</summary>
    public ConcurrentDictionary<string, Queue<string?>> Instead { get; } = new(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await serving;
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(closing.Token)));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        // One character a byte: the mail comes out as it came in.
        using var reader = new StreamReader(connection.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(connection.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 loopback");
            while (await reader.ReadLineAsync(closing.Token) is { } line)
            {
                Heard.Enqueue(line);
                var command = line.Split(' ', ':')[0].ToUpperInvariant();
                var answer = Instead.TryGetValue(command, out var queue) && queue.TryDequeue(out var instead) ? instead : Usual(command);
                if (answer is null)
                {
                    return;
                }

                await writer.WriteLineAsync(answer);
                if (answer.StartsWith("354", StringComparison.Ordinal))
                {
                    Taken.Enqueue(await ReadMailAsync(reader));
                    var end = Instead.TryGetValue(".", out var ends) && ends.TryDequeue(out var other) ? other : "250 taken";
                    if (end is null)
                    {
                        return;
                    }

                    await writer.WriteLineAsync(end);
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The other side hung up, or the test is over.
        }
    }

    private static string Usual(string command) => command switch
    {
        "EHLO" => "250-loopback\r\n250 SIZE 10000000",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 fine",
    };

    private async Task<MimeMessage> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
        {
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(mail.ToString())), closing.Token);
    }
}
