using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Something in the working draft that does not go together.</summary>
/// <param name="Item">What it is about.</param>
/// <param name="Other">What it does not go together with; null where that is no part of the agenda, as a closed room.</param>
/// <param name="Arguments">For the placeholders of <see cref="Key"/>.</param>
/// <param name="Whom">Slug of the speaker, or code of the language or the closure, that it is about; null where it is about none.</param>
public sealed record AgendaConflict(ConflictKind Kind, ConflictLevel Level, PlacedPart Item, PlacedPart? Other, IReadOnlyList<object> Arguments, string? Whom)
{
    /// <summary>Of the sentence that says it.</summary>
    public string Key => (Kind, Other) is (ConflictKind.RoomTwice, null) ? "Agenda.Conflict.Says.RoomClosed" : $"Agenda.Conflict.Says.{Kind}";

    public bool Concerns(bool isSubForum, string slug) => Is(Item, isSubForum, slug) || (Other is not null && Is(Other, isSubForum, slug));

    /// <summary>Whether it is the same thing as one that was found before.</summary>
    public bool IsSameAs(AgendaConflict other) =>
        (Kind, Item.Path, Other?.Path, Whom) == (other.Kind, other.Item.Path, other.Other?.Path, other.Whom);

    private static bool Is(PlacedPart part, bool isSubForum, string slug) => part.IsSubForum == isSubForum && part.Slug == slug;
}
