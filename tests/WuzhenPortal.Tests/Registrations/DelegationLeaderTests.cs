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

    [Fact]
    public async Task A_person_is_put_at_a_place_of_the_order_by_its_number()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 5));
        foreach (var family in new[] { "Abe", "Bell", "Cruz", "Diaz" })
        {
            await portal.Send(new AddDelegationMember.Command(code, Leading.Person($"{family}@order.example", family), "delegate", false), leader);
        }

        var browser = await portal.SignedIn(leader);
        var key = (await portal.MembersOf(code))[^1].Key;
        await portal.Send(new ArrangeDelegation.Command(code, (await portal.MembersOf(code))[1].Key, ArrangeDelegation.Step.Head), leader);
        var page = await browser.GetPage($"/en/me/delegations/{code}/members/{key}");
        page.One("#place").GetAttribute("value").ShouldBe("4");
        await browser.Submit(page, form: "#order", values: ("place", "2"));
        async Task<IEnumerable<string>> Order() => (await portal.Send(new OpenMyDelegation.Query(code), leader)).Members.Select(member => member.FamilyName);
        (await Order()).ShouldBe(["Bell", "Diaz", "Abe", "Cruz"]);
        await browser.Submit(page, form: "#order", values: ("place", "99"));
        (await Order()).ShouldBe(["Bell", "Abe", "Cruz", "Diaz"]);
    }
}
