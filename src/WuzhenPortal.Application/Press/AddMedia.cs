using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor brings files into the library: all of them, or none. Readers see them once they are drawn and published.</summary>
public static class AddMedia
{
    /// <summary>Most files of one form.</summary>
    public const int MostAtOnce = 50;

    /// <param name="Files">On the disk already.</param>
    [Requires(Permission.EditMedia)]
    public sealed record Command(IReadOnlyList<IncomingMedia> Files) : ICommand<IReadOnlyList<string>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Files).NotEmpty().WithErrorCode("Press.Media.NoFile");
            RuleFor(command => command.Files).Must(files => files is not { Count: > MostAtOnce }).WithErrorCode("Press.Media.TooManyAtOnce");
            RuleFor(command => command.Files).Custom((files, context) =>
            {
                foreach (var file in (files ?? []).Where(file => file.Fault is not null))
                {
                    context.AddFailure(new ValidationFailure(context.PropertyPath, file.Fault)
                    {
                        ErrorCode = file.Fault,
                        // A name runs in its own direction.
                        FormattedMessagePlaceholderValues = new Dictionary<string, object> { ["FileName"] = $"\u2068{file.FileName}\u2069" },
                    });
                }
            });
        }
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, IReadOnlyList<string>>
    {
        /// <returns>Codes, in the order of the files.</returns>
        public async Task<IReadOnlyList<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            foreach (var file in command.Files)
            {
                var item = new MediaItem(summit, file.Code, file.Keep(), user.AccountId, clock.GetUtcNow());
                var facts = file.Facts;
                item.Learn(Said(facts.Title ?? FileNames.Stem(file.FileName)), Said(facts.Caption), Said(facts.Credit), facts.Photographer, facts.TakenOn, facts.HasPlace);
                db.MediaItems.Add(item);
            }

            await db.SaveChangesAsync(cancellationToken);
            return [.. command.Files.Select(file => file.Code)];
        }

        // In which language a camera's owner wrote is not said: the editor's is the best guess, and can be seen at once.
        private LocalizedText Said(string? words) => LocalizedText.Of(user.LanguageCode, words);
    }
}
