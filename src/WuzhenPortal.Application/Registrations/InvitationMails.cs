using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Writes to who is invited to take part, in the language that the staff chose.</summary>
internal sealed class InvitationMails(IOutbox outbox)
{
    /// <param name="code">Of the link.</param>
    /// <param name="summit">Its name.</param>
    /// <param name="isReminder">Whether the person was invited before.</param>
    public void Write(RegistrationInvitation invitation, string code, LocalizedText summit, bool isReminder) => outbox.Add(new OutgoingMail(
        isReminder ? "RegistrationInvitationReminder" : "RegistrationInvitation", invitation.Email, invitation.LanguageCode, $"/me/registration-invitation?code={code}",
        invitation.Addressee ?? invitation.Email, summit, invitation.Category!.Name, invitation.ExpiresAt));
}
