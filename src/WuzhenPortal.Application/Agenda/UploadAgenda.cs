using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Imports;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager hands in an agenda of another system, to read what it would change before anything does.</summary>
public static class UploadAgenda
{
    /// <summary>Largest document, in bytes.</summary>
    public const int MaxSize = AgendaDocuments.MaxSize;

    /// <param name="Content">frab's <c>schedule.xml</c> or <c>schedule.json</c>, or a table as CSV: the content tells which.</param>
    /// <returns>The code under which it is kept for a day.</returns>
    [Requires(Permission.EditAgenda)]
    [NotAudited]
    public sealed record Command(string FileName, byte[] Content) : ICommand<string>;

    /// <summary>Reads a document as it comes in, and never more than one byte too many: what is too large is refused by the rule, not by memory.</summary>
    public static async Task<byte[]> ReadAsync(Stream document, CancellationToken cancel)
    {
        var content = new byte[Math.Min(document.Length, MaxSize + 1)];
        await document.ReadExactlyAsync(content, cancel);
        return content;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Content).NotEmpty().WithErrorCode("Agenda.Import.NoFile");
            RuleFor(command => command.Content).Must(content => content.Length <= MaxSize).WithErrorCode("Agenda.Import.TooLarge").When(command => command.Content is not null);
        }
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, string>
    {
        private const int FileNameLength = 200;

        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.TimeZone }).SingleAsync(cancellationToken);
            // What cannot be read is not kept.
            AgendaDocuments.Read(command.Content, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone));
            var now = clock.GetUtcNow();
            await db.AgendaUploads.Where(upload => upload.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
            var upload = new AgendaUpload(summit.Id, user.AccountId, TextOfDocument.Short(command.FileName, FileNameLength), Packed.Of(command.Content), now);
            db.AgendaUploads.Add(upload);
            await db.SaveChangesAsync(cancellationToken);
            return upload.Code;
        }
    }
}
