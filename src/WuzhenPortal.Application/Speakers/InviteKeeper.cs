using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>An agenda manager invites somebody by mail to keep a speaker's profile; an earlier invitation ends.</summary>
public static class InviteKeeper
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
            var speaker = await db.Speakers.SingleOrDefaultAsync(speaker => speaker.SummitId == summit.Id && speaker.Slug == command.Slug, cancellationToken) ?? throw new NotFound();
            var keeper = await db.ProfileKeepers.SingleOrDefaultAsync(keeper => keeper.SpeakerId == speaker.Id, cancellationToken)
                ?? db.ProfileKeepers.Add(new ProfileKeeper(speaker)).Entity;
            var email = command.Email.Trim();
            var code = keeper.Invite(email, clock.GetUtcNow());
            outbox.Add(new OutgoingMail("SpeakerInvitation", email, command.LanguageCode, $"/me/speaker/invitation?code={code}", speaker.Name, summit.Name, keeper.ExpiresAt));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
