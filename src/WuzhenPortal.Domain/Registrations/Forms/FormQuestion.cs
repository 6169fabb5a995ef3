namespace WuzhenPortal.Domain.Registrations.Forms;

/// <summary>What kind of answer a question takes.</summary>
public enum QuestionType
{
    ShortText,
    LongText,
    Number,

    /// <summary>A day, kept as <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>Kept as <c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>The key of one choice.</summary>
    OneOf,

    /// <summary>The keys of any of the choices.</summary>
    SeveralOf,

    /// <summary>ISO 3166-1 alpha-2.</summary>
    Country,

    Phone,
    Email,

    /// <summary>The name of an organisation; those that the summit knows are offered.</summary>
    Organisation,

    /// <summary>Slugs of sub-forums.</summary>
    SubForums,

    /// <summary>The code of a document that was brought in answer.</summary>
    File,

    /// <summary>Answered by the portrait of the registration, and kept nowhere else.</summary>
    Portrait,
}

/// <summary>Who answers a question, and when.</summary>
public enum QuestionStage
{
    /// <summary>The person, before handing in.</summary>
    Application,

    /// <summary>The person, once approved: travel, hotel, food.</summary>
    AfterApproval,

    /// <summary>The staff; the person never sees it.</summary>
    Staff,
}

/// <summary>One of the answers that a question offers.</summary>
/// <param name="Key">What is stored; unique within the question.</param>
public sealed record FormChoice(string Key, LocalizedText Label);

/// <summary>One question of a form.</summary>
/// <param name="Key">What its answers are stored under; unique within the form.</param>
/// <param name="Least">The least number, characters or choices, by the type; null for no limit.</param>
/// <param name="Most">The most of the same.</param>
/// <param name="From">The first day that may be answered.</param>
/// <param name="Until">The last day that may be answered.</param>
/// <param name="ShownIf">When it is asked; null for always.</param>
/// <param name="KeptDays">Days after the summit's end for which the answer is kept; null for as long as the registration.</param>
public sealed record FormQuestion(
    string Key, QuestionType Type, LocalizedText Label, LocalizedText Help, QuestionStage Stage, bool IsRequired, decimal? Least, decimal? Most, DateOnly? From, DateOnly? Until,
    IReadOnlyList<FormChoice> Choices, FormCondition? ShownIf, int? KeptDays)
{
    /// <summary>Longest key, in characters.</summary>
    public const int KeyLength = 40;

    /// <summary>Characters of an answer that no limit of its own shortens.</summary>
    public const int LongestAnswer = 4000;

    public const int MostChoices = 60;

    /// <summary>Types whose answers have a least and a most.</summary>
    public static readonly IReadOnlyList<QuestionType> Limited = [QuestionType.ShortText, QuestionType.LongText, QuestionType.Number, QuestionType.SeveralOf, QuestionType.SubForums];

    /// <summary>Whether it offers choices of its own.</summary>
    public bool HasChoices => Type is QuestionType.OneOf or QuestionType.SeveralOf;

    /// <summary>Whether more than one value may be given.</summary>
    public bool TakesSeveral => Type is QuestionType.SeveralOf or QuestionType.SubForums;

    /// <summary>Whether it is answered by something that is uploaded, and not by what is typed.</summary>
    public bool IsUpload => Type is QuestionType.File or QuestionType.Portrait;

    /// <summary>Whether it can be put at this stage: portraits belong to the application, and the staff uploads nothing.</summary>
    public bool MayBeAsked => Type switch
    {
        QuestionType.File => Stage != QuestionStage.Staff,
        QuestionType.Portrait => Stage == QuestionStage.Application,
        _ => true,
    };

    /// <summary>Whether <see cref="Least"/> and <see cref="Most"/> mean something.</summary>
    public bool HasLimits => Limited.Contains(Type);
}
