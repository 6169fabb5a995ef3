using System.Collections.Concurrent;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>Printed handbooks, each made once for its language and content, one at a time.</summary>
internal sealed class HandbookShelf : IDisposable
{
    /// <summary>The current summit's in six languages, and some of the archive.</summary>
    private const int Most = 24;

    private readonly ConcurrentDictionary<(int? Year, string Language), Printed> shelf = new();
    private readonly SemaphoreSlim turn = new(1);

    /// <param name="content">Names what it is made of: another content is made anew.</param>
    public async Task<byte[]> TakeAsync(int? year, string language, string content, Func<byte[]> make, CancellationToken cancel)
    {
        if (Find() is { } ready)
        {
            return ready;
        }

        await turn.WaitAsync(cancel);
        try
        {
            if (Find() is { } meanwhile)
            {
                return meanwhile;
            }

            var made = make();
            if (shelf.Count >= Most)
            {
                shelf.Clear();
            }

            shelf[(year, language)] = new(content, made);
            return made;
        }
        finally
        {
            turn.Release();
        }

        byte[]? Find() => shelf.TryGetValue((year, language), out var printed) && printed.Content == content ? printed.Pdf : null;
    }

    public void Dispose() => turn.Dispose();

    private sealed record Printed(string Content, byte[] Pdf);
}
