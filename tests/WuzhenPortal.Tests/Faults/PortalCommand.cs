using System.Diagnostics;

namespace WuzhenPortal.Tests.Faults;

/// <summary>The program run with a command, as an operator does: a process of its own.</summary>
internal static class PortalCommand
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("wuzhen-command-").FullName;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WuzhenPortal.Web.dll"), .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);
        return (process.ExitCode, await output, await error);
    }
}
