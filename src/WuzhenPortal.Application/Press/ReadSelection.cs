using MediatR;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press;

/// <summary>A reader looks at what the reader picked in the library before fetching it as one archive.</summary>
public static class ReadSelection
{
    /// <summary>Most files of one archive.</summary>
    public const int Most = MediaSelection.Most;

    /// <summary>Most of all files together, in bytes.</summary>
    public const long MostBytes = MediaSelection.MostBytes;

    /// <param name="Codes">Of items; null for none.</param>
    [Public]
    public sealed record Query(IReadOnlyList<string>? Codes) : IQuery<Result>;

    /// <param name="Size">Of all files together, in bytes.</param>
    /// <param name="IsMissing">Whether something that was picked is not to be had, or not for this reader.</param>
    /// <param name="IsTooMany">Whether more was picked than one archive holds.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, long Size, bool IsMissing, bool IsTooMany, DateTimeOffset Now)
    {
        public bool IsTooLarge => Size > MostBytes;

        public bool CanBeFetched => Rows.Count > 0 && !IsTooMany && !IsTooLarge;
    }

    /// <param name="Size">In bytes.</param>
    public sealed record Row(MediaLine Item, MediaFormat Format, long Size);

    internal sealed class Handler(MediaShelf shelf, MediaSelection selection) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var sight = await shelf.SightAsync(cancellationToken);
            var codes = MediaSelection.Distinct(query.Codes);
            var found = await selection.ReadAsync(sight, codes, cancellationToken);
            var asked = (query.Codes ?? []).Distinct(StringComparer.Ordinal).Count();
            return new(
                [.. found.Select(part => new Row(part.Line, part.Item.Format, part.Item.Size))], found.Sum(part => part.Item.Size),
                found.Count < Math.Min(asked, MediaSelection.Most), codes.Count > MediaSelection.Most, sight.Now);
        }
    }
}
