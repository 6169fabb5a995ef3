using FluentValidation;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press;

/// <summary>What the press office says of a pool; days and times by the clocks of the summit.</summary>
/// <param name="Session">Slug of the session that it belongs to; null for none.</param>
public sealed record PoolFields(
    LocalizedText? Title, LocalizedText? Text, PoolKind Kind, PoolWay Way, int? Places, string? Session, DateOnly? OpensOn, TimeOnly? OpensAt, DateOnly? ClosesOn, TimeOnly? ClosesAt)
{
    public static readonly PoolFields Nothing = new(null, null, PoolKind.Photo, PoolWay.Lot, null, null, null, null, null, null);

    public LocalizedText Title { get; init; } = Title ?? LocalizedText.Empty;

    public LocalizedText Text { get; init; } = Text ?? LocalizedText.Empty;

    internal PoolPlan Plan => new(
        Places!.Value, Kind, Way, ZoneTimes.Wuzhen.Instant(OpensOn!.Value, OpensAt!.Value), ZoneTimes.Wuzhen.Instant(ClosesOn!.Value, ClosesAt!.Value), string.IsNullOrEmpty(Session) ? null : Session);

    internal static PoolFields Of(PressPool pool)
    {
        var opens = TimeZoneInfo.ConvertTime(pool.OpensAt, ZoneTimes.Wuzhen).DateTime;
        var closes = TimeZoneInfo.ConvertTime(pool.ClosesAt, ZoneTimes.Wuzhen).DateTime;
        return new(
            pool.Title, pool.Text, pool.Kind, pool.Way, pool.Places, pool.SessionSlug, DateOnly.FromDateTime(opens), TimeOnly.FromDateTime(opens), DateOnly.FromDateTime(closes), TimeOnly.FromDateTime(closes));
    }

    internal sealed class Validator : AbstractValidator<PoolFields>
    {
        private static readonly DateOnly First = new(2000, 1, 1);
        private static readonly DateOnly Last = new(2100, 1, 1);

        public Validator()
        {
            RuleFor(pool => pool.Title).AtMost(PressPool.TitleLength);
            RuleFor(pool => pool.Text).AtMost(PressPool.TextLength);
            RuleFor(pool => pool.Kind).IsInEnum();
            RuleFor(pool => pool.Way).IsInEnum();
            RuleFor(pool => pool.Places).NotNull().WithErrorCode("NotEmptyValidator");
            foreach (var day in new System.Linq.Expressions.Expression<Func<PoolFields, DateOnly?>>[] { pool => pool.OpensOn, pool => pool.ClosesOn })
            {
                RuleFor(day).NotNull().WithErrorCode("NotEmptyValidator").Must(on => on is null || (on >= First && on <= Last)).WithErrorCode("Portal.Invalid.Unreadable");
            }

            RuleFor(pool => pool.OpensAt).NotNull().WithErrorCode("NotEmptyValidator");
            RuleFor(pool => pool.ClosesAt).NotNull().WithErrorCode("NotEmptyValidator");
        }
    }
}
