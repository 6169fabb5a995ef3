using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser proposes other texts for the own sub-forum.</summary>
public static class EditMyForum
{
    /// <param name="State">What the organiser saw; saving on another one is a conflict.</param>
    [Organiser]
    public sealed record Command(string SubForum, string? State, ForumTexts Texts) : ICommand, IOfOneSubForum;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Texts).NotNull().SetValidator(new ForumTexts.Validator());
    }

    internal sealed class Handler(PortalDbContext db, ForumProposals proposals) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (work, proposal) = await proposals.ToWriteAsync(command.SubForum, cancellationToken);
            work.MustBe(ProposedKind.SubForum, work.Slug, command.State);
            var before = work.Draft.SubForums.Single(forum => forum.Slug == work.Slug);
            ProposedAgenda.Propose(proposal, ProposedKind.SubForum, work.Slug, before, before with { Name = command.Texts.Name, Summary = command.Texts.Summary });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
