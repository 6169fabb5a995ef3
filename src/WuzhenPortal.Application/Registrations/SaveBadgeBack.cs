using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff says what stands on the backs of badges that are printed from now on.</summary>
public static class SaveBadgeBack
{
    /// <param name="Version">What the form was drawn from; null while the portal's own words stand there.</param>
    [Requires(Permission.IssueDocuments)]
    public sealed record Command(int? Version, BadgeBackFields Back) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Back).NotNull();
            When(command => command.Back is not null, () => RuleFor(command => command.Back.Help).AtMost(BadgeBack.TextLength));
        }
    }

    internal sealed class Handler(PortalDbContext db, IPaperFonts fonts) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var (_, back) = command;
            if (fonts.FindMissing([.. back.Help.All.Values]) is { } missing)
            {
                throw new RuleViolation("Registrations.Papers.NoFont", missing.Letter, missing.Fonts);
            }

            var stored = await db.BadgeBacks.SingleOrDefaultAsync(stored => stored.SummitId == summit, cancellationToken);
            if (stored?.Version != command.Version)
            {
                throw new Conflict();
            }

            stored ??= db.BadgeBacks.Add(new BadgeBack(summit)).Entity;
            stored.Show(back.Help, back.ShowsZones, back.ShowsAgenda);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
