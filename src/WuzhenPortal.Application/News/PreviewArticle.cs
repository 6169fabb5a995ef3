using MediatR;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.News;

/// <summary>An editor looks at what readers would see of a text that is not saved.</summary>
public static class PreviewArticle
{
    /// <param name="Body">Markdown.</param>
    [Requires(Permission.EditNews)]
    public sealed record Query(LocalizedText Body) : IQuery<IReadOnlyDictionary<string, string>>;

    internal sealed class Handler(MediaFigures figures) : IRequestHandler<Query, IReadOnlyDictionary<string, string>>
    {
        public Task<IReadOnlyDictionary<string, string>> Handle(Query request, CancellationToken cancellationToken) =>
            figures.PreviewAsync(request.Body, ArticleFields.BodyLength, cancellationToken);
    }
}
