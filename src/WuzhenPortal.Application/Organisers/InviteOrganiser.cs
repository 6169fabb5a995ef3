using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An agenda manager invites somebody by mail to organise a sub-forum; an earlier invitation to the same address ends.</summary>
public static class InviteOrganiser
{
    /// <param name="LanguageCode">Of the mail.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, string Email, string LanguageCode) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Email).IsMailAddress();
            RuleFor(command => command.LanguageCode).Must(code => Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
        }
    }

    internal sealed class Handler(PortalDbContext db, IOutbox outbox, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.Name }).SingleAsync(cancellationToken);
            var forum = await db.SubForums.SingleOrDefaultAsync(forum => forum.SummitId == summit.Id && forum.Slug == command.Slug, cancellationToken) ?? throw new NotFound();
            // One address is one person, however it is written.
            var email = command.Email.Trim().ToLowerInvariant();
            var organiser = await db.SubForumOrganisers.SingleOrDefaultAsync(organiser => organiser.SubForumId == forum.Id && organiser.Email == email, cancellationToken)
                ?? db.SubForumOrganisers.Add(new SubForumOrganiser(forum)).Entity;
            var code = organiser.Invite(email, clock.GetUtcNow());
            outbox.Add(new OutgoingMail("OrganiserInvitation", email, command.LanguageCode, $"/me/organiser-invitation?code={code}", forum.Name, summit.Name, organiser.ExpiresAt));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
