using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

public sealed class IdentityModel : StepPage<SaveIdentity.Command>
{
    public override AnswerStep Step => AnswerStep.Identity;

    /// <summary>Whether the address is the one that was invited, and stays.</summary>
    public bool IsEmailLocked { get; private set; }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        IsEmailLocked = (await Sender.Send(new OpenRegistrationInvitation.Query(null), cancel)).Mine is { State: InvitationState.Accepted };
    }

    protected override SaveIdentity.Command Stored(GetDraft.Result draft)
    {
        var (family, given, native, badge, nationality, email, phone) = draft.Identity;
        return new(draft.Version, family, given, native, badge, nationality, email, phone);
    }

    protected override int? VersionOf(SaveIdentity.Command command) => command.Version;

    protected override IEnumerable<(string Label, string? Value)> Fields(SaveIdentity.Command command) =>
    [
        (Texts["Registrations.FamilyName"], command.FamilyName),
        (Texts["Registrations.GivenName"], command.GivenName),
        (Texts["Registrations.NativeName"], command.NativeName),
        (Texts["Registrations.BadgeName"], command.BadgeName),
        (Texts["Registrations.Nationality"], Countries.Name(command.Nationality, Reader.Language.Code)),
        (Texts["Registrations.Email"], command.Email),
        (Texts["Registrations.Phone"], command.Phone),
    ];
}
