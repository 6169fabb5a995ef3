using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor changes a letter to the summit, shows it or takes it back.</summary>
public static class EditMessage
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Slug, int Version, MessageFields Message) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Message).NotNull().SetValidator(new MessageFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var message = await db.SummitMessages.SingleOrDefaultAsync(message => message.SummitId == summit && message.Slug == command.Slug, cancellationToken) ?? throw new NotFound();
            message.MustBe(command.Version);
            var written = command.Message;
            message.Write(written.Title, written.From, written.Summary, written.Body, written.Date!.Value);
            message.Show(written.IsShown);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
