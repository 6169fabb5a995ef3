using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>All answers of a registration, as <c>_Answers</c> draws them.</summary>
public sealed record AnswerSheet(
    LocalizedText? Category, AttendanceMode? Mode, Identity Identity, Affiliation Affiliation, IReadOnlyList<LocalizedText> SubForums,
    IReadOnlyList<AnswerProblem> Problems, bool IsEditable, IReadOnlyList<AnsweredQuestion> Answered);
