using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

public sealed class CategoryModel : StepPage<SaveCategory.Command>
{
    public override AnswerStep Step => AnswerStep.Category;

    public IReadOnlyList<GetRegister.Category> Categories { get; private set; } = [];

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        var all = (await Sender.Send(new GetRegister.Query(), cancel)).Categories;
        Categories = Draft.IsMember ? [.. all.Where(category => category.Code == Draft.Category)] : all;
    }

    protected override SaveCategory.Command Stored(GetDraft.Result draft) => new(draft.Version, draft.Category, draft.Mode);

    protected override int? VersionOf(SaveCategory.Command command) => command.Version;

    protected override IEnumerable<(string Label, string? Value)> Fields(SaveCategory.Command command) =>
    [
        (Texts["Registrations.Category"], Categories.FirstOrDefault(category => category.Code == command.Category) is { } category ? Reader.Plain(category.Name) : null),
        (Texts["Registrations.Mode"], command.Mode is { } mode ? Texts[$"Registrations.Mode.{mode}"] : null),
    ];
}
