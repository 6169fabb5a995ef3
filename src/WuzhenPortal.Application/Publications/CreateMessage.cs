using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor brings a letter to the summit.</summary>
public static class CreateMessage
{
    /// <returns>Slug of the message: made from its title, and fixed from then on.</returns>
    [Requires(Permission.EditPublications)]
    public sealed record Command(MessageFields Message) : ICommand<string>, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Message).NotNull().SetValidator(new MessageFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var written = command.Message;
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var slug = await FreeSlug.ForAsync(written.Title, db.SummitMessages.Where(message => message.SummitId == summit).Select(message => message.Slug), cancellationToken);
            var message = new SummitMessage(summit, slug, written.Title, written.Summary.IsEmpty ? written.Body : written.Summary, written.Date!.Value);
            message.Write(written.Title, written.From, written.Summary, written.Body, written.Date.Value);
            message.Show(written.IsShown);
            db.SummitMessages.Add(message);
            await db.SaveChangesAsync(cancellationToken);
            return slug;
        }
    }
}
