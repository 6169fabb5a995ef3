using MediatR;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Web.Pages.Organise;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>The questions of one stage of a form with their answers, as <c>_FormSections</c> draws them.</summary>
/// <param name="Asked">Answers as stored.</param>
/// <param name="Typed">Answers as they came with a form that was refused; null where none was.</param>
/// <param name="SubForums">To choose from.</param>
/// <param name="Organisations">Names that are offered.</param>
/// <param name="Reference">Of the person's own registration; null where nothing can be uploaded, as in a preview.</param>
/// <param name="Documents">Of that registration.</param>
public sealed record FormSheet(
    AskedForm Asked, IReadOnlyDictionary<string, string?[]>? Typed, IReadOnlyList<GetSubForumChoices.SubForum> SubForums, IReadOnlyList<LocalizedText> Organisations, string? Reference, IReadOnlyList<DocumentLine> Documents)
{
    private readonly IReadOnlySet<string> shown = FormRules.Asked(Asked.Form, Merged(Asked, Typed));

    /// <summary>A sheet with what there is to choose from.</summary>
    /// <param name="reference">Of the person's own registration; null for a sheet of the staff.</param>
    public static async Task<FormSheet> DrawAsync(ISender sender, AskedForm asked, IReadOnlyDictionary<string, string?[]>? typed, string? reference, CancellationToken cancel) => new(
        asked, typed, (await sender.Send(new GetSubForumChoices.Query(), cancel)).SubForums, await sender.Send(new GetKnownOrganisations.Query(), cancel), reference,
        reference is not null && Takes(asked) ? (await sender.Send(new ListMyDocuments.Query(reference), cancel)).Documents : []);

    /// <summary>Whether files come with the form.</summary>
    public bool TakesFiles => Reference is not null && Takes(Asked);

    /// <summary>Sections that have a question of this stage.</summary>
    public IEnumerable<FormSection> Sections => Asked.Form.Sections.Where(section => QuestionsOf(section).Any());

    /// <summary>What conditions know besides the questions on this sheet: facts, and answers of earlier stages. Those of later ones, such as the staff's, are nobody's business here.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Known =>
        Asked.Given.Where(answer => FormFacts.All.Contains(answer.Key) || (shown.Contains(answer.Key) && Asked.Form.Question(answer.Key)?.Stage < Asked.Stage)).ToDictionary();

    public IEnumerable<FormQuestion> QuestionsOf(FormSection section) => section.Questions.Where(question => question.Stage == Asked.Stage);

    public bool IsShown(string key) => shown.Contains(key);

    public bool IsShown(FormSection section) => QuestionsOf(section).Any(question => shown.Contains(question.Key));

    public IReadOnlyList<string> ValuesOf(string question) =>
        Typed is null ? Asked.Given.GetValueOrDefault(question, []) : [.. (Typed.GetValueOrDefault(question) ?? []).OfType<string>()];

    public static string FieldOf(string question) => $"Command.Answers[{question}]";

    public static string IdOf(string question) => LanguageField.IdOf(FieldOf(question));

    private static bool Takes(AskedForm asked) => asked.Form.Questions.Any(question => question.Stage == asked.Stage && question.Type == QuestionType.File);

    private static Dictionary<string, IReadOnlyList<string>> Merged(AskedForm asked, IReadOnlyDictionary<string, string?[]>? typed)
    {
        var merged = new Dictionary<string, IReadOnlyList<string>>(asked.Given);
        if (typed is not null)
        {
            foreach (var question in asked.Form.Questions.Where(question => question.Stage == asked.Stage))
            {
                merged[question.Key] = QuestionRules.Tidy(question, typed.GetValueOrDefault(question.Key) ?? []);
            }
        }

        return merged;
    }
}

/// <summary>One question of a sheet.</summary>
public sealed record FormField(FormSheet Sheet, FormQuestion Question);
