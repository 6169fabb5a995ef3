using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser proposes somebody who is to speak in the own sub-forum, or changes of a profile that it brought.</summary>
public static class SaveMyForumSpeaker
{
    /// <param name="Slug">Null for a new one.</param>
    /// <param name="State">What the organiser saw; saving on another one is a conflict.</param>
    /// <param name="Speaker">Its availability is passed over: only agenda managers and the speaker keep that.</param>
    /// <returns>Slug of the speaker.</returns>
    [Organiser]
    public sealed record Command(string SubForum, string? Slug, string? State, SpeakerFields Speaker) : ICommand<string>, IOfOneSubForum;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Speaker).NotNull().SetValidator(new SpeakerFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, ForumProposals proposals) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var (work, proposal) = await proposals.ToWriteAsync(command.SubForum, cancellationToken);
            var (fields, now) = (command.Speaker, command.Slug is null ? null : work.Speaker(command.Slug));
            if (now is not null)
            {
                work.MustBe(ProposedKind.Speaker, now.Slug, command.State);
            }

            var slug = now?.Slug ?? ProposedAgenda.NewSlug(proposal, ProposedKind.Speaker, fields.Name);
            var after = new AgendaSnapshot.Speaker(
                slug, fields.Name, fields.Role, fields.Organisation, string.IsNullOrEmpty(fields.Country) ? null : fields.Country.ToUpperInvariant(), fields.Biography, now?.Portrait);
            ProposedAgenda.Propose(proposal, ProposedKind.Speaker, slug, work.Draft.Speakers.FirstOrDefault(speaker => speaker.Slug == slug), after);
            await db.SaveChangesAsync(cancellationToken);
            return slug;
        }
    }
}
