using System.Collections.Concurrent;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Search.Words;

/// <summary>Remembers what a letter is without its accents: there are few, and finding out is slow.</summary>
internal static class SearchFolding
{
    private static readonly ConcurrentDictionary<char, string> Known = new();

    public static string Fold(char letter) => Known.GetOrAdd(letter, static letter => SearchKey.Of(letter.ToString()));
}
