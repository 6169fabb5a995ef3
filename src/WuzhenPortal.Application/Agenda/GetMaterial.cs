using MediatR;
using Microsoft.Extensions.Logging;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A browser fetches a material.</summary>
public static class GetMaterial
{
    [Public]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="Path">Where the file lies.</param>
    /// <param name="IsForEverybody">Whether a cache that serves several people may have it.</param>
    public sealed record Result(string Path, string FileName, MaterialKind Kind, string Hash, DateTimeOffset UploadedAt, bool IsForEverybody);

    internal sealed class Handler(MaterialDoor door, IMaterialFiles files, TimeProvider clock, ILogger<Handler> logger) : IRequestHandler<Query, Result>
    {
        /// <exception cref="Forbidden">The sender may know of it, and lacks something to fetch it: see <see cref="ExplainMaterial"/>.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (material, session, isOpen) = await door.OpenAsync(query.Code, cancellationToken);
            if (!isOpen)
            {
                throw new Forbidden();
            }

            if (files.PathOf(material.File) is not { } path)
            {
                logger.LogError("The file {File} of a material is not in the data folder", material.File);
                throw new NotFound();
            }

            return new(
                path, material.FileName, material.Kind, material.Hash, material.UploadedAt,
                material.Access == MaterialAccess.Everybody && session is not null && !material.IsEmbargoed(clock.GetUtcNow()));
        }
    }
}
