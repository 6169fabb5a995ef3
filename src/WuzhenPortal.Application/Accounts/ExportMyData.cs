using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Audit;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>A person takes a copy of everything the portal keeps about them; the password is asked for once more.</summary>
public static class ExportMyData
{
    [SignedIn]
    public sealed record Command(string Password) : ICommand<Copy?>;

    /// <summary>Null where the password was wrong.</summary>
    /// <param name="Files">Read while they are written; each is gathered when its turn comes.</param>
    public sealed record Copy(string FileName, IAsyncEnumerable<PersonalFile> Files);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Password).IsPassword();
    }

    internal sealed class Handler(PortalDbContext db, Passwords passwords, IEnumerable<IPersonalData> areas, PortalTexts texts, ICurrentUser user, CurrentAction action, TimeProvider clock) : IRequestHandler<Command, Copy?>
    {
        public async Task<Copy?> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = await db.Users.SingleAsync(account => account.Id == user.RequiredAccountId(), cancellationToken);
            if (!await passwords.IsRightAsync(account, command.Password, cancellationToken))
            {
                return null;
            }

            var now = clock.GetUtcNow();
            db.AuditEntries.Add(new AuditEntry { At = now, ActorId = account.Id, Action = action.Name!, Subject = nameof(Account), SubjectId = account.Id, SubjectName = account.Code, Changes = [] });
            await db.SaveChangesAsync(cancellationToken);
            return new(string.Create(CultureInfo.InvariantCulture, $"wuzhen-summit-{now:yyyy-MM-dd}.zip"), FilesAsync(account.Id, user.LanguageCode, default));
        }

        private async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, string language, [EnumeratorCancellation] CancellationToken cancel)
        {
            var words = Encoding.UTF8.GetBytes(texts.In(language, "Accounts.Data.ReadMe"));
            yield return new("readme.txt", (stream, stop) => stream.WriteAsync(words, stop).AsTask());
            foreach (var area in areas)
            {
                await foreach (var file in area.FilesAsync(accountId, cancel))
                {
                    yield return file;
                }
            }
        }
    }
}
