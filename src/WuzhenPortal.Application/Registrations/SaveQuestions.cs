using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person answers the questions of the chosen category.</summary>
public static class SaveQuestions
{
    /// <param name="Version">Of the draft the form was drawn from; null before there was one.</param>
    /// <param name="Answers">Values by the key of the question; a question that is missing is unanswered.</param>
    [SignedIn]
    public sealed record Command(int? Version, Dictionary<string, string?[]>? Answers) : ICommand<KeptAnswers>;

    internal sealed class Handler(PortalDbContext db, OwnRegistration own) : IRequestHandler<Command, KeptAnswers>
    {
        public async Task<KeptAnswers> Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = await own.FindAsync(cancellationToken);
            var form = mine?.Form ?? throw new NotFound();
            var given = await FormReplies.ReadAsync(db, form.Definition, QuestionStage.Application, mine.Id, command.Answers, cancellationToken);
            var step = new OwnRegistration.Step<IReadOnlyDictionary<string, IReadOnlyList<string>>>(
                registration => Stored(registration, form),
                (registration, answers) => registration.Reply(form, QuestionStage.Application, answers, Problems(registration, form, answers)),
                (stored, typed) => stored.All(answer => typed[answer.Key].SequenceEqual(answer.Value)),
                stored => stored.Values.All(values => values.Count == 0));
            return await own.KeepAsync(step, command.Version, given, registration => Problems(registration, form, given), cancellationToken);
        }

        private static Dictionary<string, IReadOnlyList<string>> Stored(Registration registration, FormVersion form)
        {
            var given = registration.Given();
            return form.Definition.Questions.Where(question => question.Stage == QuestionStage.Application && question.Type != QuestionType.Portrait).ToDictionary(question => question.Key, question => given.GetValueOrDefault(question.Key, []));
        }

        /// <summary>What would be wrong with the registration if it had these answers.</summary>
        private static IEnumerable<AnswerProblem> Problems(Registration registration, FormVersion form, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
        {
            var given = new Dictionary<string, IReadOnlyList<string>>(registration.Given());
            foreach (var (key, values) in answers)
            {
                given[key] = values;
            }

            return FormRules.Problems(form.Definition, QuestionStage.Application, given);
        }
    }
}
