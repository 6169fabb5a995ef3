namespace WuzhenPortal.Application.Summits;

/// <summary>The summit that a fresh embedded database starts with.</summary>
public static class SampleSummit
{
    public static string Json()
    {
        using var stream = typeof(SampleSummit).Assembly.GetManifestResourceStream(typeof(SampleSummit), "Samples.summit-2022.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
