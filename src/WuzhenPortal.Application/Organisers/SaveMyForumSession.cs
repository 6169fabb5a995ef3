using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser proposes a session for the own sub-forum, or changes of one.</summary>
public static class SaveMyForumSession
{
    /// <param name="Slug">Null for a new one.</param>
    /// <param name="State">What the organiser saw; saving on another one is a conflict.</param>
    /// <param name="Session">It stays in this sub-forum, whatever it says.</param>
    /// <returns>Slug of the session.</returns>
    [Organiser]
    public sealed record Command(string SubForum, string? Slug, string? State, SessionFields Session) : ICommand<string>, IOfOneSubForum;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Session).NotNull().SetValidator(new SessionFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, ForumProposals proposals, ForumSpeakers speakers) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var (work, proposal) = await proposals.ToWriteAsync(command.SubForum, cancellationToken);
            var (fields, now) = (command.Session, command.Slug is null ? null : work.Session(command.Slug));
            if (now is not null)
            {
                work.MustBe(ProposedKind.Session, now.Slug, command.State);
            }

            var chosen = fields.Speakers.OfType<string>().Where(slug => slug.Length > 0).ToList();
            var allowed = (await speakers.ChoicesAsync(work, cancellationToken)).Select(speaker => speaker.Slug).ToHashSet();
            if (!chosen.TrueForAll(allowed.Contains))
            {
                throw new RuleViolation("Agenda.Desk.GoneMeanwhile") { Property = "Session.Speakers" };
            }

            var slug = now?.Slug ?? ProposedAgenda.NewSlug(proposal, ProposedKind.Session, fields.Title);
            var after = new AgendaSnapshot.Session(
                slug, work.Slug, fields.Title, fields.Abstract, fields.Format, fields.Access, chosen, Languages(now?.InterpretedInto, fields.InterpretedInto),
                Slot(work, now?.Slot, fields.Slot), IsIllustrative: now is { IsIllustrative: true }, NotEmpty(fields.FloorLanguage), NotEmpty(fields.Livestream));
            ProposedAgenda.Propose(proposal, ProposedKind.Session, slug, work.Draft.Sessions.FirstOrDefault(session => session.Slug == slug), after);
            await db.SaveChangesAsync(cancellationToken);
            return slug;
        }

        private static string? NotEmpty(string? typed) => string.IsNullOrEmpty(typed) ? null : typed;

        /// <summary>In the order in which they stand, where they are the same.</summary>
        private static IReadOnlyList<string> Languages(IReadOnlyList<string>? now, IReadOnlyList<string> wanted) =>
            now is not null && now.ToHashSet().SetEquals(wanted) ? now : [.. Language.All.Select(language => language.Code).Where(wanted.Contains)];

        /// <summary>As it is where nothing else is wanted; anything else lies within the sub-forum.</summary>
        private static AgendaSnapshot.Slot? Slot(ForumInWork work, AgendaSnapshot.Slot? now, SlotFields wanted)
        {
            if (wanted.In(work.Zone) is not { } slot)
            {
                return null;
            }

            if (now is not null && (now.Room, now.Time) == (wanted.Room!, slot))
            {
                return now;
            }

            var own = work.Forum.Slot;
            return own is null || wanted.Room != own.Room ? throw new RuleViolation("Agenda.Desk.GoneMeanwhile") { Property = "Session.Slot.Room" }
                : !own.Time.Contains(slot) ? throw new RuleViolation("Organisers.OutsideTheTime", own.Time) { Property = "Session.Slot.Start" }
                : new(own.Room, slot.Start, slot.End, IsIllustrative: false);
        }
    }
}
