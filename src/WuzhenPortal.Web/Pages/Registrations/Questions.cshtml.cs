using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>What the chosen category asks beyond what everybody answers.</summary>
public sealed class QuestionsModel : StepPage<SaveQuestions.Command>
{
    public override AnswerStep Step => AnswerStep.Questions;

    public FormSheet Sheet { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await base.OnGetAsync(cancel);
        return Draft is { IsEditable: true, HasQuestions: false } ? GoTo(Journey.After(Place, hasQuestions: false)) : opened;
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        Sheet = await FormSheet.DrawAsync(Sender, new(Draft.Form ?? FormDefinition.Empty, QuestionStage.Application, Draft.Given), Command!.Answers, cancel);
    }

    protected override SaveQuestions.Command Stored(GetDraft.Result draft) =>
        new(draft.Version, draft.Given.ToDictionary(answer => answer.Key, answer => answer.Value.Select(value => (string?)value).ToArray(), StringComparer.Ordinal));

    protected override int? VersionOf(SaveQuestions.Command command) => command.Version;

    protected override IEnumerable<(string Label, string? Value)> Fields(SaveQuestions.Command command) =>
        (Draft.Form ?? FormDefinition.Empty).Questions.Where(question => question.Stage == QuestionStage.Application).Select(question =>
            (Reader.Plain(question.Label), command.Answers?.GetValueOrDefault(question.Key) is { Length: > 0 } values ? string.Join(Texts["Portal.ListSeparator"], values) : null));
}
