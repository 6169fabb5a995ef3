using MediatR;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Press;

/// <summary>A reader fetches what the reader picked in the library as one archive, like the kit of an album.</summary>
public static class GetSelectionKit
{
    /// <summary>Where it is fetched, the same in every language.</summary>
    public const string Path = "/media/selection.zip";

    public const string FileName = "wuzhen-selection.zip";

    /// <param name="Codes">Of items; null for none.</param>
    [Public]
    public sealed record Query(IReadOnlyList<string>? Codes) : IQuery<KitManifest>;

    internal sealed class Handler(MediaShelf shelf, MediaSelection selection, KitWriter writer, PortalTexts texts) : IRequestHandler<Query, KitManifest>
    {
        /// <exception cref="NotFound">Nothing of it is there for this sender, a file does not lie where it should, or it is more than one archive holds.</exception>
        public async Task<KitManifest> Handle(Query query, CancellationToken cancellationToken)
        {
            var codes = MediaSelection.Distinct(query.Codes);
            var found = codes.Count > MediaSelection.Most ? [] : await selection.ReadAsync(await shelf.SightAsync(cancellationToken), codes, cancellationToken);
            if (found.Count == 0 || found.Sum(part => part.Item.Size) > MediaSelection.MostBytes)
            {
                throw new NotFound();
            }

            var manifest = KitWriter.Manifest(
                LocalizedText.Of(Language.All.Select(language => KeyValuePair.Create(language.Code, (string?)texts.In(language.Code, "Press.Media.Selection")))), LocalizedText.Empty,
                found.Select(part => (part.Item, part.Line.HeldUntil)));
            // Once it is on its way, nobody can be told that it broke off.
            return manifest.Files.All(file => writer.PathOf(file) is not null) ? manifest : throw new NotFound();
        }
    }
}
