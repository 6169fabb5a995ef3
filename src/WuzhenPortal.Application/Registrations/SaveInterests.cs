using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person says which sub-forums they would like to attend.</summary>
public static class SaveInterests
{
    /// <param name="Version">Of the draft the form was drawn from; null before there was one.</param>
    /// <param name="SubForums">Slugs; one that has left the agenda meanwhile is passed over.</param>
    [SignedIn]
    public sealed record Command(int? Version, IReadOnlyList<string>? SubForums) : ICommand<KeptAnswers>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.SubForums).Must(slugs => slugs is null or { Count: <= 200 }).WithErrorCode("Portal.Invalid.Unreadable");
    }

    internal sealed class Handler(PortalDbContext db, OwnRegistration own) : IRequestHandler<Command, KeptAnswers>
    {
        private static readonly OwnRegistration.Step<IReadOnlyList<long>> Step = new(
            registration => [.. registration.Interests.Select(interest => interest.SubForumId)], (registration, forums) => registration.TakeInterestIn(forums),
            (stored, chosen) => stored.ToHashSet().SetEquals(chosen), stored => stored.Count == 0);

        public async Task<KeptAnswers> Handle(Command command, CancellationToken cancellationToken)
        {
            var slugs = command.SubForums ?? [];
            var forums = await db.SubForums
                .Where(forum => db.Summits.Of(null).Any(summit => summit.Id == forum.SummitId) && slugs.Contains(forum.Slug))
                .Select(forum => forum.Id)
                .ToListAsync(cancellationToken);
            return await own.KeepAsync(Step, command.Version, forums, [], cancellationToken);
        }
    }
}
