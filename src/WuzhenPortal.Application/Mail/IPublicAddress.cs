namespace WuzhenPortal.Application.Mail;

/// <summary>Where the world finds the portal.</summary>
public interface IPublicAddress
{
    /// <summary>Scheme and host for the links in mails. Never taken from what a sender of a request can choose.</summary>
    Uri Root { get; }
}
