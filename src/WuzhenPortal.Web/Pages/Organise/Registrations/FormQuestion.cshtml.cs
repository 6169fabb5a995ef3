using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>A question: written anew, or changed.</summary>
public sealed class FormQuestionModel : FormPage
{
    private const int SpareChoices = 3;

    /// <summary>Null for a new one.</summary>
    public string? Key => RouteData.Values["key"] as string is { } key and not "new" ? key : null;

    /// <summary>The section that a new one is added to.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "section")]
    public string? Section { get; set; }

    [BindProperty]
    public SaveFormQuestion.Command Command { get; set; } = new("", 0, null, null, QuestionFields.Nothing, null);

    public ConditionSheet Condition { get; private set; } = null!;

    /// <summary>Choices, with some to spare.</summary>
    public IReadOnlyList<QuestionFields.Choice> Choices => [.. Command.Question.Choices.Where(choice => !choice.Label.IsEmpty), .. Enumerable.Repeat(new QuestionFields.Choice(null, null), SpareChoices)];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Category = Category, Key = Key, Section = Section }, cancel);
        return Done("Registrations.Forms.Saved", $"#part-{Key ?? Section}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveFormPart.Command(Category, Command.Version, Key ?? ""), cancel);
        return Done("Registrations.Forms.Removed");
    }

    /// <summary>Draws the page again with room for more choices and conditions.</summary>
    public IActionResult OnPostMore() => Page();

    /// <summary>Draws the page again with a choice before the one above it.</summary>
    public IActionResult OnPostChoiceUp(int choice)
    {
        List<QuestionFields.Choice> choices = [.. Command.Question?.Choices ?? []];
        if (choice > 0 && choice < choices.Count)
        {
            (choices[choice - 1], choices[choice]) = (choices[choice], choices[choice - 1]);
            Command = Command with { Question = Command.Question! with { Choices = choices } };
        }

        return Page();
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        var stored = Key is null ? null : Opened.FieldsOf(Key) ?? throw new Application.NotFound();
        if (!HttpMethods.IsPost(Request.Method))
        {
            Command = new(Category, Opened.Version, Key, Section, stored ?? QuestionFields.Nothing, ConditionFields.Of(Key is null ? null : Opened.Draft.Question(Key)!.ShownIf));
        }
        else if (IsConflict)
        {
            Command = Command with { Version = Opened.Version };
        }

        Command = Command with { Question = Command.Question ?? QuestionFields.Nothing };
        Condition = new(Opened.Draft, Opened.Draft.Before(Key, Section), Command.ShownIf ?? ConditionFields.Nothing);
    }
}
