using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff changes the words of letters to come; those issued keep theirs.</summary>
public static class SaveLetterTemplate
{
    /// <param name="Latest">Number of the version that was the latest when the form was drawn; 0 for none.</param>
    /// <returns>The number of the version that this is.</returns>
    [Requires(Permission.IssueDocuments)]
    public sealed record Command(int Latest, string? English, string? Chinese) : ICommand<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.English).FitsALetter();
            RuleFor(command => command.Chinese).FitsALetter();
        }
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, PaperNumbers numbers, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            await numbers.LockAsync(summit, cancellationToken);
            var latest = await db.LetterTemplates.Where(template => template.SummitId == summit).MaxAsync(template => (int?)template.Number, cancellationToken) ?? 0;
            if (latest != command.Latest)
            {
                throw new Conflict();
            }

            var template = new LetterTemplate
            {
                SummitId = summit,
                Number = latest + 1,
                English = command.English!.ReplaceLineEndings("\n").Trim(),
                Chinese = command.Chinese!.ReplaceLineEndings("\n").Trim(),
                WrittenBy = user.AccountId,
                WrittenAt = clock.GetUtcNow(),
            };
            db.LetterTemplates.Add(template);
            await db.SaveChangesAsync(cancellationToken);
            return template.Number;
        }
    }
}
