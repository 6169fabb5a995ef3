namespace WuzhenPortal.Domain.Registrations.Forms;

/// <summary>A group of questions on one topic.</summary>
/// <param name="Key">Unique within the form, among sections and questions.</param>
/// <param name="ShownIf">When its questions are asked at all; null for always.</param>
public sealed record FormSection(string Key, LocalizedText Title, LocalizedText Help, FormCondition? ShownIf, IReadOnlyList<FormQuestion> Questions);

/// <summary>The questions that a category asks beyond those that everybody answers, in order. Immutable; each change gives a new one, and one that could not be asked is refused.</summary>
public sealed record FormDefinition(IReadOnlyList<FormSection> Sections)
{
    public const int MostSections = 30;

    public const int MostQuestions = 200;

    public static FormDefinition Empty { get; } = new([]);

    public IEnumerable<FormQuestion> Questions => Sections.SelectMany(section => section.Questions);

    public FormQuestion? Question(string key) => Questions.FirstOrDefault(question => question.Key == key);

    public FormSection? Section(string key) => Sections.FirstOrDefault(section => section.Key == key);

    /// <summary>The section that holds a question.</summary>
    public FormSection? SectionOf(string question) => Sections.FirstOrDefault(section => section.Questions.Any(one => one.Key == question));

    /// <summary>Questions that a condition of this section or question may compare with: those before it that the same people answer.</summary>
    /// <param name="key">Of a section or question; null for a new one at the end of <paramref name="section"/>.</param>
    public IReadOnlyList<FormQuestion> Before(string? key, string? section = null)
    {
        var before = new List<FormQuestion>();
        foreach (var one in Sections)
        {
            if (one.Key == key)
            {
                return before;
            }

            foreach (var question in one.Questions)
            {
                if (question.Key == key)
                {
                    return before;
                }

                before.Add(question);
            }

            if (key is null && one.Key == section)
            {
                return before;
            }
        }

        return before;
    }

    /// <summary>With a section in the place of the one of the same key, or at the end.</summary>
    public FormDefinition With(FormSection section) => Checked(Section(section.Key) is null
        ? [.. Sections, section]
        : [.. Sections.Select(one => one.Key == section.Key ? section : one)]);

    /// <summary>With a question in the place of the one of the same key, or at the end of a section.</summary>
    public FormDefinition With(string section, FormQuestion question) => Checked(SectionOf(question.Key) is null
        ? [.. Sections.Select(one => one.Key == section ? one with { Questions = [.. one.Questions, question] } : one)]
        : [.. Sections.Select(one => one with { Questions = [.. one.Questions.Select(each => each.Key == question.Key ? question : each)] })]);

    /// <summary>Without a section, with all its questions, or without a question.</summary>
    public FormDefinition Without(string key) => Checked(
        [.. Sections.Where(section => section.Key != key).Select(section => section with { Questions = [.. section.Questions.Where(question => question.Key != key)] })]);

    /// <summary>With a section at another place among the sections.</summary>
    public FormDefinition MovedSection(string key, int place)
    {
        var section = Section(key) ?? throw new RuleViolation("Registrations.Forms.Gone");
        var others = Sections.Where(one => one.Key != key).ToList();
        others.Insert(Math.Clamp(place, 0, others.Count), section);
        return Checked(others);
    }

    /// <summary>With a question at another place, in its section or another.</summary>
    public FormDefinition MovedQuestion(string key, string section, int place)
    {
        var question = Question(key) ?? throw new RuleViolation("Registrations.Forms.Gone");
        RuleViolation.Unless(Section(section) is not null, "Registrations.Forms.Gone");
        return Checked([.. Sections.Select(one =>
        {
            var questions = one.Questions.Where(each => each.Key != key).ToList();
            if (one.Key == section)
            {
                questions.Insert(Math.Clamp(place, 0, questions.Count), question);
            }

            return one with { Questions = questions };
        })]);
    }

    /// <summary>Refuses a form whose conditions compare with something that is not answered before, or that is too large.</summary>
    private static FormDefinition Checked(List<FormSection> sections)
    {
        var form = new FormDefinition(sections);
        RuleViolation.Unless(sections.Count <= MostSections && form.Questions.Count() <= MostQuestions, "Registrations.Forms.TooLarge", MostSections, MostQuestions);
        var keys = sections.Select(section => section.Key).Concat(form.Questions.Select(question => question.Key)).ToList();
        RuleViolation.Unless(keys.Distinct(StringComparer.Ordinal).Count() == keys.Count, "Registrations.Forms.KeyTwice");
        foreach (var section in sections)
        {
            Check(form, section.Key, section.Title, section.ShownIf, QuestionStage.Application);
            foreach (var question in section.Questions)
            {
                RuleViolation.Unless(question.MayBeAsked, "Registrations.Forms.UploadOfStage", question.Label);
                Check(form, question.Key, question.Label, question.ShownIf, question.Stage);
            }
        }

        return form;
    }

    private static void Check(FormDefinition form, string key, LocalizedText name, FormCondition? condition, QuestionStage stage)
    {
        if (condition is null)
        {
            return;
        }

        RuleViolation.Unless(condition.Height() <= FormCondition.Depth, "Registrations.Forms.TooDeep");
        var before = form.Before(key).ToDictionary(question => question.Key, StringComparer.Ordinal);
        foreach (var test in condition.Tests().Where(test => !FormFacts.All.Contains(test.Question)))
        {
            var other = before.GetValueOrDefault(test.Question);
            RuleViolation.Unless(other is not null, "Registrations.Forms.ConditionNotBefore", name, form.Question(test.Question)?.Label ?? LocalizedText.Of("en", test.Question));
            RuleViolation.Unless(other!.Stage <= stage, "Registrations.Forms.ConditionOfLaterStage", name, other.Label);
            RuleViolation.Unless(ConditionValues.Fit(other, test), "Registrations.Forms.ConditionNeverHolds", name, test.Value ?? "", other.Label);
        }
    }
}
