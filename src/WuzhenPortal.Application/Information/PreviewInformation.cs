using MediatR;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor looks at what readers would see of a text that is not saved.</summary>
public static class PreviewInformation
{
    /// <param name="Body">Markdown.</param>
    [Requires(Permission.EditInformation)]
    public sealed record Query(LocalizedText Body) : IQuery<IReadOnlyDictionary<string, string>>;

    internal sealed class Handler(NewsMarkdown markdown, MediaFigures figures) : IRequestHandler<Query, IReadOnlyDictionary<string, string>>
    {
        /// <returns>Safe HTML by language code.</returns>
        public async Task<IReadOnlyDictionary<string, string>> Handle(Query request, CancellationToken cancellationToken)
        {
            var texts = request.Body.All.Where(text => text.Value.Length <= InformationFields.BodyLength).ToList();
            var pictures = await figures.ForEditorsAsync(texts.Select(text => text.Value), cancellationToken);
            return texts.ToDictionary(text => text.Key, text => markdown.ToHtml(text.Value, pictures));
        }
    }
}
