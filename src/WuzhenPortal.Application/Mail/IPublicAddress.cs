using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Mail;

/// <summary>Where the world finds the portal.</summary>
public interface IPublicAddress
{
    /// <summary>Scheme and host for the links in mails. Never taken from what a sender of a request can choose.</summary>
    Uri Root { get; }
}

/// <summary>Addresses in mails.</summary>
internal static class PublicAddressExtensions
{
    /// <param name="path">Local address without language.</param>
    public static Uri Of(this IPublicAddress address, string languageCode, string path) => new(address.Root, $"/{(Language.ByCode(languageCode) ?? Language.English).Segment}{path}");
}
