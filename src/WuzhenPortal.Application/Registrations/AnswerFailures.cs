using FluentValidation;
using FluentValidation.Results;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

internal static class AnswerFailures
{
    /// <summary>Answers that cannot be kept, each told beside its field.</summary>
    public static ValidationException Of(IEnumerable<AnswerProblem> problems) =>
        new(problems.Select(problem => new ValidationFailure(problem.Field, problem.Key) { ErrorCode = problem.Key, CustomState = problem.Arguments }));
}
