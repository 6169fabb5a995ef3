using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using WuzhenPortal.Benchmarks;

// http FOLDER [connections] [seconds]: over HTTP, against the published program in FOLDER; press FOLDER: the same with a large press centre; submissions FOLDER: two thousand people at once; anything else goes to BenchmarkDotNet, in this process.
switch (args)
{
    case ["http", var published, .. var rest]:
        await HttpReport.PrintAsync(
            published,
            connections: rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 32,
            seconds: rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 5);
        break;
    case ["press", var published]:
        await PressReport.PrintAsync(published);
        break;
    case ["submissions", var published]:
        await SubmissionReport.PrintAsync(published);
        break;
    case ["bare", var port, var folder]:
        await BareServer.RunAsync(port, folder);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(HttpReport).Assembly)
            .Run(args, DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: false)).AsMutator()));
        break;
}
