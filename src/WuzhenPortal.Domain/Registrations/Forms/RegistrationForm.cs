namespace WuzhenPortal.Domain.Registrations.Forms;

/// <summary>The questions of one category: a draft that the staff works on, and what was published of it. What was published is never changed again, so that answers keep their question.</summary>
public sealed class RegistrationForm : Root, IAudited
{
    private readonly List<FormVersion> versions = [];

    private RegistrationForm()
    {
    }

    public RegistrationForm(ParticipantCategory category)
    {
        Category = category;
        Code = category.Code;
    }

    public long CategoryId { get; private set; }

    public ParticipantCategory Category { get; private set; } = null!;

    /// <summary>Of the category.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What the staff works on.</summary>
    public FormDefinition Draft { get; private set; } = FormDefinition.Empty;

    /// <summary>What was published, oldest first.</summary>
    public IReadOnlyList<FormVersion> Versions => versions;

    /// <summary>What applicants are asked; null before the first publication.</summary>
    public FormVersion? Published => versions.MaxBy(version => version.Number);

    /// <summary>Whether the draft differs from what applicants are asked.</summary>
    public bool IsChanged => !FormText.AreSame(Draft, Published?.Definition ?? FormDefinition.Empty);

    string IAudited.AuditName => Code;

    public void Rewrite(FormDefinition draft) => Draft = draft;

    /// <summary>Asks the draft's questions from now on of everybody who has not handed in yet.</summary>
    /// <param name="by">Account; null for the portal itself.</param>
    public void Publish(string? note, long? by, DateTimeOffset now)
    {
        RuleViolation.Unless(IsChanged, "Registrations.Forms.NothingChanged");
        var empty = Draft.Sections.FirstOrDefault(section => section.Questions.Count == 0);
        RuleViolation.Unless(empty is null, "Registrations.Forms.EmptySection", empty?.Title ?? LocalizedText.Empty);
        versions.Add(new FormVersion { Number = (Published?.Number ?? 0) + 1, Definition = Draft, PublishedAt = now, PublishedBy = by, Note = note?.Trim() ?? "" });
    }

    /// <summary>Takes the draft back to what is asked now.</summary>
    public void Discard() => Draft = Published?.Definition ?? FormDefinition.Empty;
}

/// <summary>A state of a form that applicants were asked.</summary>
public sealed class FormVersion : Entity, IAuditedPart
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteLength = 500;

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    public required FormDefinition Definition { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Account; null where the portal itself did.</summary>
    public required long? PublishedBy { get; init; }

    public required string Note { get; init; }

    string IAuditedPart.AuditText => $"{Number}";
}
