namespace WuzhenPortal.Application.Mail;

/// <summary>While it is set, what this scope mails is not sent before a time and belongs to a batch, so that it can be taken back until then.</summary>
internal sealed class HeldMails
{
    public DateTimeOffset? Until { get; private set; }

    public Guid? Batch { get; private set; }

    public void Hold(Guid batch, DateTimeOffset until) => (Batch, Until) = (batch, until);

    public void Release() => (Batch, Until) = (null, null);
}
