using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

public sealed class SubForumsModel : StepPage<SaveInterests.Command>
{
    public override AnswerStep Step => AnswerStep.SubForums;

    public GetSubForumChoices.Result Choices { get; private set; } = null!;

    public bool IsChosen(string slug) => Command!.SubForums?.Contains(slug) == true;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        Choices = await Sender.Send(new GetSubForumChoices.Query(), cancel);
    }

    protected override SaveInterests.Command Stored(GetDraft.Result draft) => new(draft.Version, draft.SubForums);

    protected override int? VersionOf(SaveInterests.Command command) => command.Version;

    protected override IEnumerable<(string Label, string? Value)> Fields(SaveInterests.Command command) =>
        [(Texts["Registrations.SubForums"], string.Join(" · ", Choices.SubForums.Where(forum => command.SubForums?.Contains(forum.Slug) == true).Select(forum => Reader.Plain(forum.Name))))];
}
