using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>A condition with room for one comparison and one group more, as <c>_Condition</c> draws it.</summary>
/// <param name="Before">Questions that may be compared with.</param>
public sealed record ConditionSheet(FormDefinition Form, IReadOnlyList<FormQuestion> Before, ConditionFields Typed)
{
    private static readonly ConditionFields.Row Blank = new(null, ConditionTest.Is, null);

    public IReadOnlyList<ConditionFields.Group> Groups =>
    [
        .. (Typed.Groups ?? []).Select(group => group with { Rows = [.. Said(group), Blank] }).Where(group => group.Rows!.Count > 1),
        new(false, [Blank]),
    ];

    public bool IsNothing => Groups.Count == 1;

    private static IEnumerable<ConditionFields.Row> Said(ConditionFields.Group group) => (group.Rows ?? []).Where(row => !string.IsNullOrEmpty(row.Question));
}
