using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>What the chosen category asks beyond what everybody answers.</summary>
[LargestRequest(AnswerUploads.MaxRequest)]
[RequestSizeLimit(AnswerUploads.MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = AnswerUploads.MaxRequest)]
public sealed class QuestionsModel(IDocumentFiles folder) : StepPage<SaveQuestions.Command>
{
    public override AnswerStep Step => AnswerStep.Questions;

    public FormSheet Sheet { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await base.OnGetAsync(cancel);
        return Draft is { IsEditable: true, HasQuestions: false } ? GoTo(Journey.After(Place, hasQuestions: false)) : opened;
    }

    /// <summary>A file is brought; what was typed beside it is kept as well.</summary>
    public async Task<IActionResult> OnPostAttachAsync([FromQuery(Name = "question")] string question, CancellationToken cancel) => await ReceiveAsync(cancel) ? await KeptAsync(question, cancel) : Page();

    public async Task<IActionResult> OnPostDetachAsync([FromQuery(Name = "question")] string question, CancellationToken cancel)
    {
        var kept = await KeptAsync(question, cancel);
        await Sender.Send(new DetachFile.Command(await ReferenceAsync(cancel), question), cancel);
        return kept;
    }

    /// <summary>Goes to where the portrait is made, from which a way leads back.</summary>
    public async Task<IActionResult> OnPostPortraitAsync(CancellationToken cancel)
    {
        await Sender.Send(Command!, cancel);
        return GoTo($"/me/registrations/{await ReferenceAsync(cancel)}/portrait?from=questions");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        Sheet = await FormSheet.DrawAsync(Sender, new(Draft.Form ?? FormDefinition.Empty, QuestionStage.Application, Draft.Given), Command!.Answers, Draft.Reference, cancel);
    }

    protected override SaveQuestions.Command Stored(GetDraft.Result draft) =>
        new(draft.Version, draft.Given.ToDictionary(answer => answer.Key, answer => answer.Value.Select(value => (string?)value).ToArray(), StringComparer.Ordinal));

    protected override async Task<bool> ReceiveAsync(CancellationToken cancel)
    {
        var answers = new Dictionary<string, string?[]>(Command!.Answers ?? [], StringComparer.Ordinal);
        if (!Request.HasFormContentType || Request.Form.Files.Count == 0)
        {
            return true;
        }

        var (version, faults) = await AnswerUploads.ReceiveAsync(Sender, folder, Request.Form, await ReferenceAsync(cancel), Command.Version, answers, cancel);
        Command = new(version, answers);
        foreach (var (question, fault) in faults)
        {
            ModelState.AddModelError(FormSheet.FieldOf(question), Texts[fault]);
        }

        return faults.Count == 0;
    }

    protected override int? VersionOf(SaveQuestions.Command command) => command.Version;

    protected override IEnumerable<(string Label, string? Value)> Fields(SaveQuestions.Command command) =>
        (Draft.Form ?? FormDefinition.Empty).Questions.Where(question => question.Stage == QuestionStage.Application).Select(question =>
            (Reader.Plain(question.Label), command.Answers?.GetValueOrDefault(question.Key) is { Length: > 0 } values ? string.Join(Texts["Portal.ListSeparator"], values) : null));

    private async Task<string> ReferenceAsync(CancellationToken cancel) => (await Sender.Send(new GetDraft.Query(), cancel)).Reference ?? throw new NotFound();

    private async Task<LocalRedirectResult> KeptAsync(string question, CancellationToken cancel)
    {
        await Sender.Send(Command!, cancel);
        return GoTo($"{Journey.Addresses[Place]}#{FormSheet.IdOf(question)}");
    }
}
