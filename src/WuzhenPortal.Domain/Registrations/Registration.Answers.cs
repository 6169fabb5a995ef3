using WuzhenPortal.Domain.Registrations.Forms;

namespace WuzhenPortal.Domain.Registrations;

/// <content>What is answered to the questions of the category's form.</content>
public sealed partial class Registration
{
    private readonly List<FormAnswer> answers = [];

    /// <summary>The questions of the category as they stood when this was last filled in; null where it asks none.</summary>
    public FormVersion? Form { get; private set; }

    public long? FormId { get; private set; }

    /// <summary>What was answered to them, and to those after approval and of the staff.</summary>
    public IReadOnlyList<FormAnswer> Answers => answers;

    /// <summary>Whether there is a portrait; it stands elsewhere, and whoever judges the answers says so first.</summary>
    public bool HasPortrait { get; private set; }

    public void Portray(bool hasPortrait) => HasPortrait = hasPortrait;

    /// <summary>Puts the questions that apply now; those of what was handed in stay as they were.</summary>
    public void Ask(FormVersion? form)
    {
        if (Status == RegistrationStatus.Draft)
        {
            (Form, FormId) = (form, form?.Id);
        }
    }

    /// <summary>Keeps answers to the questions of one stage; nothing for a question takes its answer away.</summary>
    /// <param name="form">In which the questions were put.</param>
    /// <param name="problems">What is wrong with them.</param>
    public void Reply(FormVersion form, QuestionStage stage, IReadOnlyDictionary<string, IReadOnlyList<string>> given, IEnumerable<AnswerProblem> problems)
    {
        RuleViolation.Unless(stage != QuestionStage.AfterApproval || Status == RegistrationStatus.Approved, "Registrations.Questions.NotYet");
        if (stage == QuestionStage.Application)
        {
            Edit(problems);
        }

        foreach (var question in form.Definition.Questions.Where(question => question.Stage == stage && question.Type != QuestionType.Portrait))
        {
            var values = given.GetValueOrDefault(question.Key, []);
            var answer = answers.Find(answer => answer.Question == question.Key);
            if (values.Count == 0)
            {
                answers.RemoveAll(one => one.Question == question.Key);
            }
            else if (answer is null)
            {
                answers.Add(new FormAnswer(form, question.Key, values));
            }
            else
            {
                answer.Revise(form, values);
            }
        }
    }

    /// <summary>Answers and facts by key, as conditions see them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Given()
    {
        var given = answers.ToDictionary(answer => answer.Question, answer => answer.Values, StringComparer.Ordinal);
        foreach (var question in (Form?.Definition ?? FormDefinition.Empty).Questions.Where(question => question.Type == QuestionType.Portrait))
        {
            given[question.Key] = HasPortrait ? ["yes"] : [];
        }

        given[FormFacts.Mode] = Mode is { } mode ? [$"{mode}"] : [];
        given[FormFacts.Nationality] = Nationality is { } nationality ? [nationality] : [];
        given[FormFacts.OrganisationCountry] = OrganisationCountry is { } country ? [country] : [];
        return given;
    }

    /// <summary>Keeps the document that answers a question; its code stays when a better copy takes its place.</summary>
    /// <param name="code">Null where the answer is taken away.</param>
    public void Attach(FormVersion form, FormQuestion question, string? code)
    {
        RuleViolation.Unless(question.Stage == QuestionStage.Application ? IsEditable : Status == RegistrationStatus.Approved, "Registrations.NotEditable");
        RuleViolation.Unless(code is not null || !question.IsRequired || IsDraft, "Registrations.Questions.FileStays");
        if (code is null)
        {
            answers.RemoveAll(answer => answer.Question == question.Key);
        }
        else if (answers.Find(answer => answer.Question == question.Key) is { } answer)
        {
            answer.Revise(form, [code]);
        }
        else
        {
            answers.Add(new FormAnswer(form, question.Key, [code]));
        }
    }

    /// <summary>What is still wrong with the answers before handing in.</summary>
    private IEnumerable<AnswerProblem> OpenQuestions() => Form is null ? [] : FormRules.Problems(Form.Definition, QuestionStage.Application, Given());

    /// <summary>An answer to a question that a later answer took away is nobody's business.</summary>
    private void ForgetWhatIsNotAsked()
    {
        var asked = FormRules.Asked(Form?.Definition ?? FormDefinition.Empty, Given());
        answers.RemoveAll(answer => !asked.Contains(answer.Question));
    }
}
