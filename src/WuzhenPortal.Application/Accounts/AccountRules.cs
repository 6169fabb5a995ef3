using FluentValidation;

namespace WuzhenPortal.Application.Accounts;

/// <summary>What every form about accounts asks of its fields.</summary>
internal static class AccountRules
{
    /// <summary>RFC 5321: the longest address that can be delivered to.</summary>
    private const int LongestAddress = 254;

    private const int LongestPassword = 256;

    public static IRuleBuilderOptions<T, string> IsMailAddress<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(LongestAddress)
        .Matches("""^\s*[^\s@<>,;:"()\[\]\\]+@[^\s@<>,;:"()\[\]\\]+\s*$""").WithErrorCode("EmailValidator");

    public static IRuleBuilderOptions<T, string> IsPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(LongestPassword);
}
