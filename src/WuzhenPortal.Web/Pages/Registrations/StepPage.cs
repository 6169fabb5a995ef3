using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>What the steps' pages show in common.</summary>
public interface IStepPage
{
    GetDraft.Result Draft { get; }

    /// <summary>The step's place in <see cref="Journey.Addresses"/>.</summary>
    int Place { get; }

    bool IsConflict { get; }

    /// <summary>What is stored and what was typed, field by field, for two who saved at once.</summary>
    IReadOnlyList<(string Label, string? Stored, string? Typed)> BothVersions { get; }
}

/// <summary>The way through the registration.</summary>
public static class Journey
{
    public static readonly IReadOnlyList<string> Addresses =
        ["/register/category", "/register/identity", "/register/organisation", "/register/sub-forums", "/register/questions", "/register/review"];

    public static string AddressOf(AnswerStep step) => Addresses[(int)step];

    /// <summary>The field in which something is put right.</summary>
    public static string AddressOf(AnswerProblem problem) => $"{AddressOf(problem.Step)}#{TagBuilder.CreateSanitizedId($"Command.{problem.Field}", "_")}";

    /// <summary>The step after the one at a place; a category that asks nothing has no step of questions.</summary>
    public static string After(int place, bool hasQuestions) => Addresses[place + 1 == (int)AnswerStep.Questions && !hasQuestions ? place + 2 : place + 1];

    public static string Before(int place, bool hasQuestions) => Addresses[place - 1 == (int)AnswerStep.Questions && !hasQuestions ? place - 2 : place - 1];
}

/// <summary>One step: it keeps what is typed at any time, and goes on when nothing is wrong.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class StepPage<TCommand> : PortalPage, IStepPage
    where TCommand : class, ICommand<KeptAnswers>
{
    private int? kept;

    [BindProperty]
    public TCommand? Command { get; set; }

    public GetDraft.Result Draft { get; private set; } = null!;

    public abstract AnswerStep Step { get; }

    public int Place => (int)Step;

    /// <summary>For the next save. After a clash it is the stored one: the person has then seen both.</summary>
    public int? Version => IsConflict ? Draft.Version : kept ?? VersionOf(Command!);

    public IReadOnlyList<(string Label, string? Stored, string? Typed)> BothVersions =>
        [.. Fields(Stored(Draft)).Zip(Fields(Command!), (stored, typed) => (stored.Label, stored.Value, typed.Value))];

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Draft = await Sender.Send(new GetDraft.Query(), cancel);
        return Draft.IsEditable ? Page() : GoTo("/me");
    }

    /// <summary>The step is finished.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReceiveAsync(cancel))
        {
            return Page();
        }

        var answers = await Sender.Send(Command!, cancel);
        kept = answers.Version;
        if (answers.Problems.Count == 0)
        {
            if (answers.IsDraft)
            {
                Draft = await Sender.Send(new GetDraft.Query(), cancel);
                return GoTo(Journey.After(Place, Draft.HasQuestions));
            }

            Tell("Registrations.ChangesKept");
            return GoTo("/me");
        }

        foreach (var problem in answers.Problems)
        {
            ModelState.AddModelError($"{nameof(Command)}.{problem.Field}", ErrorTexts.Of(problem, Texts, Reader));
        }

        return Page();
    }

    /// <summary>Back is always safe: what is typed is kept, finished or not.</summary>
    public async Task<IActionResult> OnPostBackAsync(CancellationToken cancel)
    {
        if (!await ReceiveAsync(cancel))
        {
            return Page();
        }

        await Sender.Send(Command!, cancel);
        return GoTo(Place == 0 ? "/register" : Journey.Addresses[Place - 1]);
    }

    /// <summary>The page's script keeps what is typed so far.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        var answers = await Sender.Send(Command!, cancel);
        return new JsonResult(new { version = answers.Version });
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Draft ??= await Sender.Send(new GetDraft.Query(), cancel);
        Command ??= Stored(Draft);
    }

    /// <summary>Takes in what comes with the form besides its answers, before they are kept.</summary>
    /// <returns>Whether all of it does.</returns>
    protected virtual Task<bool> ReceiveAsync(CancellationToken cancel) => Task.FromResult(true);

    /// <summary>The step as it is stored.</summary>
    protected abstract TCommand Stored(GetDraft.Result draft);

    protected abstract int? VersionOf(TCommand command);

    /// <summary>The answers as a reader reads them.</summary>
    protected abstract IEnumerable<(string Label, string? Value)> Fields(TCommand command);
}
