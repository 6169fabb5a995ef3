using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff write a mail to many, and settle whom it goes to. Nothing is sent: that takes a second look.</summary>
public static class WriteBulkMail
{
    /// <param name="Statuses">None is nobody.</param>
    /// <param name="Category">Code; null for any.</param>
    /// <param name="Nationality">ISO 3166-1 alpha-2; null for any.</param>
    [Requires(Permission.ManageMail)]
    public sealed record Command(IReadOnlyList<RegistrationStatus>? Statuses, string? Category, AttendanceMode? Mode, string? Nationality, LocalizedText Subject, LocalizedText Text) : ICommand<string>
    {
        public Addressees Addressees => new(Statuses ?? [], string.IsNullOrEmpty(Category) ? null : Category, Mode, string.IsNullOrEmpty(Nationality) ? null : Nationality);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleForEach(command => command.Statuses).IsInEnum();
            RuleFor(command => command.Mode).IsInEnum();
            RuleFor(command => command.Category).MaximumLength(40);
            RuleFor(command => command.Nationality).MaximumLength(2);
            RuleFor(command => command.Subject).Written("Mail.Bulk.SubjectMissing");
            RuleFor(command => command.Subject).AtMost(BulkMail.SubjectLength);
            RuleFor(command => command.Text).Written("Mail.Bulk.TextMissing");
            RuleFor(command => command.Text).AtMost(BulkMail.TextLength, isUnbounded: true);
        }
    }

    internal sealed class Handler(PortalDbContext db, BulkAudience audience, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            MailPlaceholders.Check(MailKinds.Find(MailKinds.Bulk)!, new(command.Subject, command.Text));
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var mail = new BulkMail(summit, command.Addressees, command.Subject, command.Text, user.RequiredAccountId(), clock.GetUtcNow());
            mail.Address([.. (await audience.OfAsync(summit, mail.Addressees, cancellationToken)).Select(person => person.RegistrationId)]);
            db.BulkMails.Add(mail);
            await db.SaveChangesAsync(cancellationToken);
            return mail.Code;
        }
    }
}
