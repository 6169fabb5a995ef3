using System.Globalization;
using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press;

/// <summary>One device as a journalist types it.</summary>
/// <param name="Value">In any way to write a sum.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty where it is not known.</param>
public sealed record EquipmentFields(EquipmentKind Kind, string? Model, string? SerialNumber, string? Value, string? Currency, string? Country)
{
    internal Device Device => new(Kind, Model!.Trim(), Written(SerialNumber), Sum(Value) ?? 0, Currency!, Written(Country));

    /// <summary>Reads a sum as people of many countries write it: three digits after a mark are thousands, one or two are cents. Null for what is no sum.</summary>
    internal static decimal? Sum(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not '\'' and not '’' and not '٬').Select(letter => letter switch
        {
            '٫' or '،' => ',',
            _ when char.IsDigit(letter) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)),
            _ => letter,
        }));
        var mark = digits.LastIndexOfAny([',', '.']);
        var cents = mark >= 0 && digits.Length - mark - 1 is 1 or 2;
        var plain = cents ? $"{Whole(digits[..mark])}.{digits[(mark + 1)..]}" : Whole(digits);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum) && sum is >= 0 and <= EquipmentItem.MaxValue ? sum : null;

        static string Whole(string part) => part.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
    }

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal sealed class Validator : AbstractValidator<EquipmentFields>
    {
        public Validator()
        {
            RuleFor(device => device.Kind).IsInEnum();
            RuleFor(device => device.Model).NotEmpty().MaximumLength(EquipmentItem.ModelLength);
            RuleFor(device => device.SerialNumber).MaximumLength(EquipmentItem.SerialLength);
            RuleFor(device => device.Value).NotEmpty().Must(value => string.IsNullOrWhiteSpace(value) || Sum(value) is not null).WithErrorCode("Press.Equipment.NoSum");
            RuleFor(device => device.Currency).Must(code => code is not null && EquipmentItem.Currencies.Contains(code)).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(device => device.Country).Must(code => string.IsNullOrEmpty(code) || Countries.Name(code, Language.English.Code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
        }
    }
}
