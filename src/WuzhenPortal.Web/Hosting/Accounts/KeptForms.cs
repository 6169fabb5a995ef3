using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace WuzhenPortal.Web.Hosting.Accounts;

/// <summary>A form whose sender's sign-in had expired, as it can be sent again.</summary>
/// <param name="Address">Local path and query that it was sent to.</param>
/// <param name="Fields">Names and values in the order of the form; never passwords, tokens or files.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>
/// Keeps what was typed into a form while its sender signs in again: sealed, in the browser, for an hour.
/// </summary>
internal sealed class KeptForms(IDataProtectionProvider protection, IOptions<AntiforgeryOptions> antiforgery)
{
    private const int LargestForm = 64 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("WuzhenPortal.KeptForms").ToTimeLimitedDataProtector();

    /// <summary>The form of this request, sealed; null when it is none to keep.</summary>
    public async Task<string?> SealAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !IsFromOwnPage(request) || IsAboutAccounts(request.Path))
        {
            return null;
        }

        var form = await request.ReadFormAsync();
        var fields = form
            .Where(field => field.Key != antiforgery.Value.FormFieldName && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))
            .ToList();
        return StringValues.IsNullOrEmpty(form[antiforgery.Value.FormFieldName]) || fields.Sum(field => field.Key.Length + field.Value.Length) > LargestForm
            ? null
            : protector.Protect(JsonSerializer.Serialize(new KeptForm(request.Path + request.QueryString, fields)), Kept);
    }

    /// <summary>Null when it is too old or not the portal's.</summary>
    public KeptForm? Open(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? null : JsonSerializer.Deserialize<KeptForm>(protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// What another site makes a browser send must not be offered to be sent again: the antiforgery cookie stays away from such a request (SameSite=Strict),
    /// and newer browsers say where it comes from. A script that sends in the background shows no page.
    /// </summary>
    private bool IsFromOwnPage(HttpRequest request) =>
        request.Cookies.ContainsKey(antiforgery.Value.Cookie.Name!)
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate"
        && StringValues.IsNullOrEmpty(request.Headers["HX-Request"]);

    private static bool IsAboutAccounts(PathString path) => path.Value!.StartsWith("//", StringComparison.Ordinal) || path.Value.Split('/') is [_, _, "account", ..];
}
