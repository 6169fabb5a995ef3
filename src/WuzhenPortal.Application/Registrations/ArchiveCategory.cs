using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff offers a category to nobody any more, or again. Who is in it stays in it.</summary>
public static class ArchiveCategory
{
    /// <param name="Version">What the registrar saw.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Code, int Version, bool IsArchived) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var category = await db.CategoryAsync(command.Code, cancellationToken);
            category.MustBe(command.Version);
            category.Archive(command.IsArchived);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
