using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff removes a category that nobody has ever used.</summary>
public static class RemoveCategory
{
    /// <param name="Version">What the registrar saw.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Code, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var category = await db.CategoryAsync(command.Code, cancellationToken);
            category.MustBe(command.Version);
            RuleViolation.Unless(!await db.IsUsedAsync(category.Id, cancellationToken), "Registrations.Categories.IsUsed");
            db.RegistrationForms.RemoveRange(await db.RegistrationForms.Include(form => form.Versions).Where(form => form.CategoryId == category.Id).ToListAsync(cancellationToken));
            db.ParticipantCategories.Remove(category);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
