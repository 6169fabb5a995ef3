using System.Globalization;
using BenchmarkDotNet.Running;
using WuzhenPortal.Benchmarks;

// load FOLDER [connections] [seconds]: over HTTP, against the published program in FOLDER; anything else goes to BenchmarkDotNet, in process.
switch (args)
{
    case ["load", var published, .. var rest]:
        return await LoadRun.RunAsync(
            published,
            connections: rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 32,
            seconds: rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 5);
    case ["bare", var port, var folder]:
        return await BareServer.RunAsync(port, folder);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LoadRun).Assembly).Run(args);
        return 0;
}
