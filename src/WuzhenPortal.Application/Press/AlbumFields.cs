using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Press;

/// <summary>What editors write about an album and its press kit.</summary>
public sealed record AlbumFields(LocalizedText? Title, LocalizedText? Description, bool IsPublished, EmbargoFields? Embargo, bool OffersKit, EmbargoFields? KitEmbargo)
{
    /// <summary>Longest title in one language, in characters.</summary>
    public const int TitleLength = 150;

    /// <summary>Longest description in one language, in characters.</summary>
    public const int DescriptionLength = 500;

    public LocalizedText Title { get; init; } = Title ?? LocalizedText.Empty;

    public LocalizedText Description { get; init; } = Description ?? LocalizedText.Empty;

    public EmbargoFields Embargo { get; init; } = Embargo ?? EmbargoFields.None;

    public EmbargoFields KitEmbargo { get; init; } = KitEmbargo ?? EmbargoFields.None;

    internal sealed class Validator : AbstractValidator<AlbumFields>
    {
        public Validator()
        {
            RuleFor(fields => fields.Title).Written("Press.Media.Album.TitleMissing");
            RuleFor(fields => fields.Title).AtMost(TitleLength);
            RuleFor(fields => fields.Description).AtMost(DescriptionLength);
            RuleFor(fields => fields.Embargo).SetValidator(new EmbargoFields.Validator());
            RuleFor(fields => fields.KitEmbargo).SetValidator(new EmbargoFields.Validator());
        }
    }
}
