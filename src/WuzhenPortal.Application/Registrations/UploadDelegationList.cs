using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader hands in a list of members, pasted or as a file, to see what it would add before anything is added.</summary>
public static class UploadDelegationList
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = ListTable.MaxSize;

    /// <param name="Text">A table that was pasted; null for a file.</param>
    /// <param name="Content">Of a file, CSV or XLSX: the content tells which.</param>
    /// <param name="LanguageCode">Of the mails to those on the list.</param>
    /// <returns>The code under which it is kept for a day.</returns>
    [SignedIn]
    [NotAudited]
    public sealed record Command(string Code, string? Text, string? FileName, byte[]? Content, string? LanguageCode) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Content).Must((command, content) => content is { Length: > 0 } || !string.IsNullOrWhiteSpace(command.Text)).WithErrorCode("Registrations.Delegations.List.Nothing");
            RuleFor(command => command.Content).Must(content => content is null || content.Length <= MaxSize).WithErrorCode("Registrations.Delegations.List.TooLarge");
            RuleFor(command => command.Text).MaximumLength(MaxSize);
            RuleFor(command => command.LanguageCode).Must(code => Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
        }
    }

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, ListTable tables, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, string>
    {
        private const int FileNameLength = 200;

        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.ChangeAsync(command.Code, cancellationToken);
            var isFile = command.Content is { Length: > 0 };
            var kept = isFile ? tables.Read(command.Content!, user.LanguageCode) : tables.Read(command.Text!);
            var now = clock.GetUtcNow();
            await db.DelegationLists.Where(list => list.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
            var name = command.FileName is { Length: > FileNameLength } tooLong ? tooLong[^FileNameLength..] : command.FileName;
            var list = new DelegationList(delegation.Id, user.RequiredAccountId(), isFile ? name : null, kept.Pack(), command.LanguageCode!, now);
            db.DelegationLists.Add(list);
            await db.SaveChangesAsync(cancellationToken);
            return list.Code;
        }
    }
}
