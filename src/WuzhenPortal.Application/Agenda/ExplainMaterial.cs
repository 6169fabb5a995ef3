using MediatR;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Somebody learns what it takes to fetch a material.</summary>
public static class ExplainMaterial
{
    [SignedIn]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="IsOpen">Whether nothing is missing.</param>
    /// <param name="Session">Slug of the session it belongs to.</param>
    /// <param name="Title">Of the session; empty before a release has it.</param>
    public sealed record Result(MaterialLine Material, bool IsOpen, string Session, LocalizedText Title);

    internal sealed class Handler(MaterialDoor door) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (material, session, isOpen) = await door.OpenAsync(query.Code, cancellationToken);
            return new(
                new(material.Code, material.Name, material.Kind, material.Size, material.LanguageCode, material.Access),
                isOpen, material.Slug, session?.Title ?? LocalizedText.Empty);
        }
    }
}
