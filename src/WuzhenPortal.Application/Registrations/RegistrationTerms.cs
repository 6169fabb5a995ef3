namespace WuzhenPortal.Application.Registrations;

/// <summary>What a person agrees to when handing in a registration: the texts <c>Registrations.Terms.*</c>.</summary>
public static class RegistrationTerms
{
    /// <summary>Raised whenever the texts come to mean something else.</summary>
    public const string Version = "2026-11";
}
