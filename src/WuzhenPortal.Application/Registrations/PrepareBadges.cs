using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff has badges ready to be printed: who has none gets one, and all are counted as printed.</summary>
public static class PrepareBadges
{
    [Requires(Permission.IssueDocuments)]
    public sealed record Command(BadgeSelection Selection) : ICommand<IReadOnlyList<BadgeFace>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Selection.Search).MaximumLength(RegistrationQueue.SearchLength);
            RuleFor(command => command.Selection.References).MaximumLength(BadgeSelection.ReferencesLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, BadgeOffice office, IPaperFonts fonts, TimeProvider clock) : IRequestHandler<Command, IReadOnlyList<BadgeFace>>
    {
        public async Task<IReadOnlyList<BadgeFace>> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var chosen = await command.Selection.In(db, summit).AsNoTracking().Include(registration => registration.Category).Take(BadgeSelection.Most + 1).ToListAsync(cancellationToken);
            RuleViolation.Unless(chosen.Count > 0, "Registrations.Badges.None");
            RuleViolation.Unless(chosen.Count <= BadgeSelection.Most, "Registrations.Badges.TooMany", BadgeSelection.Most);
            var badges = await office.IssueAsync(chosen, cancellationToken);
            var faces = await office.FacesAsync(chosen, badges, cancellationToken);
            foreach (var face in faces)
            {
                // Nothing is counted, and no badge issued, if one of them could not be drawn.
                if (fonts.FindMissing(face.Letters) is { } missing)
                {
                    throw new RuleViolation("Registrations.Badges.NoFont", face.Reference, missing.Letter, missing.Fonts);
                }
            }

            var now = clock.GetUtcNow();
            foreach (var badge in badges)
            {
                badge.Print(now);
            }

            await db.SaveChangesAsync(cancellationToken);
            return faces;
        }
    }
}
