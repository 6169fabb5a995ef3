using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace WuzhenPortal.Benchmarks;

/// <summary>What a browser that has nothing yet loads of a page before it can show it: HTML, style sheets, scripts, as they are sent.</summary>
internal static partial class FirstVisit
{
    public static async Task PrintAsync(Uri portal, params string[] paths)
    {
        using var http = new HttpClient { BaseAddress = portal };
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var files = new Dictionary<string, int>();
        Console.WriteLine("\n| first visit | HTML, KB | CSS, KB | JS, KB | together, KB |\n| --- | ---: | ---: | ---: | ---: |");
        foreach (var path in paths)
        {
            var page = await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
            using var html = new StreamReader(new BrotliStream(new MemoryStream(page), CompressionMode.Decompress));
            var own = new Dictionary<string, int> { [path] = page.Length };
            foreach (Match match in Needed().Matches(await html.ReadToEndAsync()))
            {
                var file = match.Groups["file"].Value;
                own[file] = (await http.GetByteArrayAsync(new Uri(file, UriKind.Relative))).Length;
            }

            Print(path, own);
            files = files.Concat(own).DistinctBy(file => file.Key).ToDictionary();
        }

        Print("all of these", files);
    }

    private static void Print(string name, Dictionary<string, int> files)
    {
        double Kilobytes(Func<string, bool> which) => files.Where(file => which(file.Key)).Sum(file => file.Value) / 1024.0;
        var (css, js) = (Kilobytes(file => file.Contains(".css", StringComparison.Ordinal)), Kilobytes(file => file.Contains(".js", StringComparison.Ordinal)));
        var all = Kilobytes(_ => true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {all - css - js:0.0} | {css:0.0} | {js:0.0} | {all:0.0} |"));
    }

    [GeneratedRegex("""<(link rel="stylesheet"|script)[^>]*? (href|src)="(?<file>/[^"]+)""")]
    private static partial Regex Needed();
}
