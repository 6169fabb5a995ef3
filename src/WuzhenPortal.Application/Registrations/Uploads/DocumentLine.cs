using FluentValidation;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>A document in a list.</summary>
/// <param name="Code">By which its address names it.</param>
/// <param name="Size">In bytes.</param>
public sealed record DocumentLine(string Code, DocumentKind Kind, string FileName, string MediaType, long Size, DateTimeOffset UploadedAt);

/// <summary>A document that somebody opens.</summary>
/// <param name="Content">As it was sent.</param>
public sealed record OpenedDocument(string FileName, string MediaType, byte[] Content);

internal static class DocumentLines
{
    /// <summary>In the order in which they came.</summary>
    public static IQueryable<DocumentLine> LinesOf(this IQueryable<RegistrationDocument> documents, long registrationId) => documents.AsNoTracking()
        .Where(document => document.RegistrationId == registrationId).OrderBy(document => document.Id)
        .Select(document => new DocumentLine(document.Code, document.Kind, document.FileName, document.MediaType, document.Size, document.UploadedAt));

    /// <summary>Says why a file cannot be taken in.</summary>
    internal static void CanBeTaken<T>(this IRuleBuilderInitial<T, IncomingDocument?> rule) => rule.Cascade(CascadeMode.Stop)
        .NotNull().WithErrorCode("Registrations.Documents.NoFile")
        .Must(file => file!.Fault != "Registrations.Documents.TooLarge").WithErrorCode("Registrations.Documents.TooLarge")
        .Must(file => file!.Fault != "Registrations.Documents.Empty").WithErrorCode("Registrations.Documents.Empty")
        .Must(file => file!.Fault != "Registrations.Documents.NotStored").WithErrorCode("Registrations.Documents.NotStored")
        .Must(file => file!.Fault is null).WithErrorCode("Registrations.Documents.NotTaken");
}
