using MediatR;
using WuzhenPortal.Application.News;
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

    internal sealed class Handler(NewsMarkdown markdown) : IRequestHandler<Query, IReadOnlyDictionary<string, string>>
    {
        /// <returns>Safe HTML by language code.</returns>
        public Task<IReadOnlyDictionary<string, string>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(request.Body.All
                .Where(text => text.Value.Length <= InformationFields.BodyLength)
                .ToDictionary(text => text.Key, text => markdown.ToHtml(text.Value)));
    }
}
