using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff give a kind of mail words of their own. Mails that are written already stay as they are.</summary>
public static class SaveMailTemplate
{
    /// <param name="Subject">A language left empty, or as it was shipped, keeps the shipped words.</param>
    [Requires(Permission.ManageMail)]
    public sealed record Command(string Kind, int Version, LocalizedText Subject, LocalizedText Text) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Subject).AtMost(MailTemplate.SubjectLength);
            RuleFor(command => command.Text).AtMost(MailTemplate.TextLength, isUnbounded: true);
        }
    }

    internal sealed class Handler(PortalDbContext db, MailDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var kind = MailKinds.Changeable(command.Kind) ?? throw new NotFound();
            var words = desk.Own(kind, new(command.Subject, command.Text));
            MailPlaceholders.Check(kind, words);
            var template = await db.MailTemplates.Include(template => template.Revisions).SingleOrDefaultAsync(template => template.Kind == kind.Name, cancellationToken);
            if ((template?.Version ?? -1) != command.Version)
            {
                throw new Conflict();
            }

            template ??= db.MailTemplates.Add(new MailTemplate(kind.Name)).Entity;
            template.Write(words.Subject, words.Text, user.AccountId, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
