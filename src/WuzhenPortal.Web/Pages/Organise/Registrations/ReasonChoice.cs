using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>A list of reasons to choose from: what the partial <c>_ReasonChoice</c> draws.</summary>
/// <param name="Name">Of the field.</param>
/// <param name="LabelKey">Resource key.</param>
/// <param name="Chosen">Code of what is chosen; null for nothing.</param>
public sealed record ReasonChoice(string Name, string LabelKey, ReasonUse Use, IReadOnlyList<ReadDesk.Reason> Reasons, string? Chosen);
