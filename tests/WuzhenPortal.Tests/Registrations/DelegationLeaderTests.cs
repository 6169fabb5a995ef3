using System.Net;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>Who leads a delegation.</summary>
public sealed class DelegationLeaderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_staff_gives_a_delegation_another_leader_and_the_first_has_no_more_to_do_with_it()
    {
        var (first, second) = (await portal.CreateAccount(), await portal.CreateAccount());
        var given = await portal.DelegationAsync(first, ("delegate", 1));
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        await portal.Send(new InviteDelegationLeader.Command(given, second.Email!, "en"), registrar);
        await portal.Send(new AcceptDelegationInvitation.Command(await portal.CodeInMailTo(second.Email!)), second);
        await portal.MemberAsync(second, given, "of-the-second@example.org");
        (await (await portal.SignedIn(first)).GetPage($"/en/me/delegations/{given}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await Should.ThrowAsync<Forbidden>(portal.Send(new InviteDelegationLeader.Command(given, first.Email!, "en"), second));
    }
}
