using System.Net.Mail;
using System.Text;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>The steps in which the answers are given.</summary>
public enum AnswerStep
{
    Category,
    Identity,
    Organisation,
    SubForums,
    Questions,
}

/// <summary>In what a person takes part, and how.</summary>
public sealed record Choice(ParticipantCategory? Category, AttendanceMode? Mode);

/// <summary>Who somebody is, as on the passport and as on the badge, and how to reach them.</summary>
public sealed record Identity(
    string? FamilyName, string? GivenName, string? NativeName, string? BadgeName, string? Nationality, string? Email, string? Phone)
{
    /// <summary>Longest name of each kind, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>As it is stored.</summary>
    public Identity Tidied() => new(
        Answer.Tidy(FamilyName), Answer.Tidy(GivenName), Answer.Tidy(NativeName), Answer.Tidy(BadgeName), Answer.Tidy(Nationality), Answer.Tidy(Email), PhoneNumber.Tidy(Phone));
}

/// <summary>For whom somebody comes.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record Affiliation(string? Organisation, string? Position, string? Country)
{
    /// <summary>Longest name of an organisation or a position, in characters.</summary>
    public const int NameLength = 160;

    /// <summary>As it is stored.</summary>
    public Affiliation Tidied() => new(Answer.Tidy(Organisation), Answer.Tidy(Position), Answer.Tidy(Country));
}

/// <summary>Why an answer does not do yet.</summary>
/// <param name="Step">Where it is given.</param>
/// <param name="Answer">Its name, such as <c>FamilyName</c>.</param>
/// <param name="Key">Resource key of the sentence that says what to do.</param>
public sealed record AnswerProblem(AnswerStep Step, string Answer, string Key)
{
    /// <summary>Values for the placeholders of the sentence.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>Where the answer stands in the request that keeps the step.</summary>
    public string Field => Step == AnswerStep.Questions ? $"Answers[{Answer}]" : Answer;

    public static AnswerProblem Missing(AnswerStep step, string answer) => new(step, answer, $"Registrations.Missing.{step}.{answer}");
}

/// <summary>What an answer must be like before it can be handed in.</summary>
public static class Answer
{
    /// <summary>Without blanks around it and in composed form (NFC); null for nothing.</summary>
    public static string? Tidy(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        // What is not well-formed text cannot be composed; the rules refuse it afterwards.
        var trimmed = typed.Trim();
        return string.Concat(trimmed.EnumerateRunes()).Normalize(NormalizationForm.FormC);
    }

    public static IEnumerable<AnswerProblem> Problems(Choice choice)
    {
        if (choice.Category is null)
        {
            yield return AnswerProblem.Missing(AnswerStep.Category, nameof(choice.Category));
        }

        if (choice.Mode is null)
        {
            yield return AnswerProblem.Missing(AnswerStep.Category, nameof(choice.Mode));
        }
        else if (choice.Category?.Allows(choice.Mode.Value) == false)
        {
            yield return new(AnswerStep.Category, nameof(choice.Mode), "Registrations.ModeNotOffered");
        }
    }

    /// <summary>The given name may be missing: some people have one name only.</summary>
    public static IEnumerable<AnswerProblem> Problems(Identity identity)
    {
        (string Answer, string? Value, bool IsOptional, Func<string, string?> Problem)[] rules =
        [
            (nameof(identity.FamilyName), identity.FamilyName, false, LatinName),
            (nameof(identity.GivenName), identity.GivenName, true, LatinName),
            (nameof(identity.NativeName), identity.NativeName, true, name => PersonName.IsName(name) ? null : "Registrations.NameSigns"),
            (nameof(identity.BadgeName), identity.BadgeName, false, LatinName),
            (nameof(identity.Nationality), identity.Nationality, false, _ => null),
            (nameof(identity.Email), identity.Email, false, EmailProblem),
            (nameof(identity.Phone), identity.Phone, false, PhoneNumber.Problem),
        ];
        return Problems(AnswerStep.Identity, rules);
    }

    public static IEnumerable<AnswerProblem> Problems(Affiliation affiliation)
    {
        (string Answer, string? Value, bool IsOptional, Func<string, string?> Problem)[] rules =
        [
            (nameof(affiliation.Organisation), affiliation.Organisation, false, Line),
            (nameof(affiliation.Position), affiliation.Position, false, Line),
            (nameof(affiliation.Country), affiliation.Country, false, _ => null),
        ];
        return Problems(AnswerStep.Organisation, rules);
    }

    private static IEnumerable<AnswerProblem> Problems(AnswerStep step, (string Answer, string? Value, bool IsOptional, Func<string, string?> Problem)[] rules)
    {
        foreach (var (answer, value, isOptional, problem) in rules)
        {
            if (value is null or "")
            {
                if (!isOptional)
                {
                    yield return AnswerProblem.Missing(step, answer);
                }
            }
            else if (problem(value) is { } key)
            {
                yield return new(step, answer, key);
            }
        }
    }

    private static string? LatinName(string name) =>
        !PersonName.IsLatin(name) ? "Registrations.NameNotLatin" : !PersonName.IsName(name) ? "Registrations.NameSigns" : null;

    /// <summary>Resource key of why it is no mail address; null when it is one.</summary>
    public static string? EmailProblem(string address) =>
        MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && parsed.Host.Contains('.', StringComparison.Ordinal) ? null : "Portal.Invalid.EmailValidator";

    private static string? Line(string text) => text.Any(char.IsControl) || !text.EnumerateRunes().Any(Rune.IsLetter) ? "Registrations.LineSigns" : null;
}
