using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office says whom journalists can reach, when, and in which languages.</summary>
public static class SavePressContact
{
    /// <param name="Code">Null for a new one.</param>
    /// <param name="Version">What was seen; 0 for a new one.</param>
    [Requires(Permission.ManagePress)]
    public sealed record Command(string? Code, int Version, PressContactFields? Contact) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Contact).NotNull().SetValidator(new PressContactFields.Validator()!);
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var fields = command.Contact!;
            var (phone, email) = (PressContactFields.Written(fields.Phone), PressContactFields.Written(fields.Email));
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            if (command.Code is null)
            {
                db.PressContacts.Add(new PressContact(summit, fields.Name, fields.Topic, phone, email, fields.Languages, fields.Hours));
            }
            else
            {
                var contact = await db.PressContacts.SingleOrDefaultAsync(contact => contact.SummitId == summit && contact.Code == command.Code, cancellationToken) ?? throw new NotFound();
                contact.MustBe(command.Version);
                contact.Describe(fields.Name, fields.Topic, phone, email, fields.Languages, fields.Hours);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
