using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WuzhenPortal.Benchmarks;

/// <summary>The measure of all things here: Kestrel alone, with one answer ready in memory.</summary>
internal static class BareServer
{
    /// <param name="port">On the loopback address.</param>
    /// <param name="folder">Holds <c>body</c>, the bytes to send, and <c>headers</c>, one header a line.</param>
    public static async Task RunAsync(string port, string folder)
    {
        var body = await File.ReadAllBytesAsync(Path.Combine(folder, "body"));
        var headers = (await File.ReadAllLinesAsync(Path.Combine(folder, "headers"))).Select(line => line.Split(": ", 2)).ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(context =>
        {
            foreach (var header in headers)
            {
                context.Response.Headers[header[0]] = header[1];
            }

            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body, 0, body.Length);
        });
        await app.RunAsync();
    }
}
