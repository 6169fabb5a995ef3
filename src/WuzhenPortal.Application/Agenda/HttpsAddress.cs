using FluentValidation;

namespace WuzhenPortal.Application.Agenda;

/// <summary>The rule for an address of another site that people are sent to.</summary>
internal static class HttpsAddress
{
    /// <summary>Longest address, in characters.</summary>
    public const int MaxLength = 500;

    /// <summary>Whole, encrypted, and without a name and password in it, which would make it look like another.</summary>
    public static void Https<T>(this IRuleBuilderInitial<T, string?> rule) => rule.Cascade(CascadeMode.Stop)
        .MaximumLength(MaxLength)
        .Must(address => string.IsNullOrEmpty(address) || IsHttps(address)).WithErrorCode("Agenda.Desk.AddressNotHttps");

    private static bool IsHttps(string address) =>
        !address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is '\\' or '@' or '"' or '<' or '>')
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.Host.Length > 0;
}
